package tenure.network;

/**
 * Something that the network sets on a service.
 *
 * @param kind what it is, such as the kind of a control
 * @param name which one of its kind
 */
public record Thing(String account, String service, String kind, String name) {

    /** The service itself, as a thing of its account. */
    public static Thing service(String account, String service) {
        return new Thing(account, service, "SERVICE", service);
    }

    /** A cap of the service. */
    public static Thing cap(String account, String service, String name) {
        return new Thing(account, service, "CAP", name);
    }
}

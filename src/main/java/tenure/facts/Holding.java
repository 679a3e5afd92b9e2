package tenure.facts;

/** A control that is active on a service. */
public record Holding(String service, String control, boolean grandfathered) {}

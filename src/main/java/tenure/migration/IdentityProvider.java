package tenure.migration;

/** Who keeps passwords, which Tenure does not. */
public interface IdentityProvider {

    /** What it calls itself, to be told what a password was handed to. */
    String name();

    /** Whether it can be handed anything. */
    boolean isThere();

    /**
     * Takes the password of a customer's contact. Taking it twice is taking it once.
     *
     * @param password which whoever hands it over keeps nothing of
     */
    void take(String account, String contact, String password);
}

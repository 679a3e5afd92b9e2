package tenure.migration;

/** Who keeps passwords, which Tenure does not. */
public interface IdentityProvider {

    /** What it calls itself, to be told what a password was handed to. */
    String name();

    /** Whether it can be handed anything. */
    boolean isThere();

    /**
     * Takes a password. Taking it twice is taking it once: the transaction in which it is handed over may be done again.
     *
     * @param password which whoever hands it over keeps nothing of
     */
    HandOver take(Login login, String password);
}

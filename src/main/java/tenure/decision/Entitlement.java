package tenure.decision;

/**
 * One thing an account or a service may be entitled to.
 *
 * @param kind what it is
 * @param name the name of the feature or control, or the word for the cap
 * @param service the service it is about; empty when it is about the account
 */
public record Entitlement(Kind kind, String name, String service) {

    /** What one can be entitled to. */
    public enum Kind {
        /** To use a feature. */
        FEATURE("feature"),
        /** To keep a control that is active. */
        CONTROL("control"),
        /** To keep a cap that is set. */
        CAP("cap");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}

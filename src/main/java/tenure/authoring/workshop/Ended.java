package tenure.authoring.workshop;

/** The workshop's process ended before it answered. */
final class Ended extends Exception {

    private static final long serialVersionUID = 1L;

    private final Why why;

    /** What made it end. */
    enum Why {
        TIME("time-limit", "the check took too long and was ended"),
        MEMORY("memory-limit", "the check took too much memory and was ended"),
        DEATH("workshop-died", "the check ended before it was done");

        final String code;
        final String message;

        Why(String code, String message) {
            this.code = code;
            this.message = message;
        }
    }

    Ended(Why why) {
        super(why.message);
        this.why = why;
    }

    Why why() {
        return why;
    }
}

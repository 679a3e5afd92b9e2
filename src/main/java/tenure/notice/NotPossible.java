package tenure.notice;

/** That a notice is not in a state in which that could be done to it. */
public final class NotPossible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    NotPossible(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    /** What stands against it. */
    public enum Why {
        NOT_SENT("It was not sent, so it cannot have come back."),
        QUEUED("It waits to be sent already."),
        LINK_FORGOTTEN("Its link is forgotten. Whatever it was about can send another.");

        private final String sentence;

        Why(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    public Why why() {
        return why;
    }
}

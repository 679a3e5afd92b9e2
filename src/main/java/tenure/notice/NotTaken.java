package tenure.notice;

/** That a letter was not accepted, as far as anybody can tell. */
final class NotTaken extends Exception {

    private static final long serialVersionUID = 1L;

    private final Why why;

    NotTaken(Why why, String reply) {
        super(reply, null, false, false);
        this.why = why;
    }

    /** Why a letter was not accepted. */
    enum Why {
        /** The server will not ever take it. */
        REFUSED,
        /** The server, or the wording, does not do now; later it may. */
        PUT_OFF,
        /** There is no server that answers: no other letter would fare better. */
        NOBODY_THERE
    }

    Why why() {
        return why;
    }

    String reply() {
        return String.valueOf(getMessage());
    }
}

package tenure.embedded;

/** Why the embedded database did not start, in words for the person who started Tenure. */
public final class EmbeddedStoreFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String why;

    EmbeddedStoreFailed(String why) {
        super(why);
        this.why = why;
    }

    EmbeddedStoreFailed(String why, Throwable cause) {
        super(why, cause);
        this.why = why;
    }

    public String why() {
        return why;
    }
}

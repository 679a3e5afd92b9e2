package tenure.api.access;

/** A caller asks for a subject it may not ask for: 403. */
public final class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotAllowed() {
        super("this caller may not ask for this subject", null, false, false);
    }
}

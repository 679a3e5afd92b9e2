package tenure.record;

/** That decisions could not be kept, so that they must not be given. */
public final class NotKept extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotKept() {
        super("decisions could not be kept", null, false, false);
    }
}

package tenure.api.access;

/** A request that is no question: answered with 400 and this line, or, for an item of a batch, within its answer. */
public final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Malformed(String line) {
        super(line, null, false, false);
    }
}

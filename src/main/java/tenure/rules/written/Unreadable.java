package tenure.rules.written;

/** What stands at an offset is no expression this reader knows. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final int offset;
    private final String word;

    Unreadable(int offset, String word) {
        super(word + " at " + offset);
        this.offset = offset;
        this.word = word;
    }

    int offset() {
        return offset;
    }

    /** The word that stands there; empty at the end. */
    String word() {
        return word;
    }
}

package tenure.json;

/** That a body is not JSON, or is JSON that no door takes. */
public final class MalformedJson extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String pointer;

    MalformedJson(String what, int line, int column, Pointer pointer) {
        this("line " + line + ", column " + column + ": " + what, pointer.toString());
    }

    MalformedJson(String what, Pointer pointer) {
        this(what, pointer.toString());
    }

    private MalformedJson(String message, String pointer) {
        // Bad input is no incident: nobody reads the stack.
        super(message, null, false, false);
        this.pointer = pointer;
    }

    public Problem problem() {
        return new Problem(pointer, "MALFORMED_JSON", String.valueOf(getMessage()));
    }
}

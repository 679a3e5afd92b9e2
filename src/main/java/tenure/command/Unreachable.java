package tenure.command;

/** That a file, a folder or a server could not be reached; the message is for a person. */
final class Unreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreachable(String message) {
        super(message, null, false, false);
    }
}

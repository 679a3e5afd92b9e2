package tenure.command;

/** How a command ends, as the shell sees it. */
final class Ending {

    static final int FINE = 0;
    static final int PROBLEMS = 1;
    static final int USAGE = 2;
    static final int UNREACHABLE = 3;

    private Ending() {}
}

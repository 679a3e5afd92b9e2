package tenure.authoring.draft;

/** How large a pack may be. */
final class Limits {

    static final int FILE = 256 * 1024;
    static final int PACK = 4 * 1024 * 1024;
    static final int FILES = 1_000;

    /** Text is seldom packed to a tenth; what unpacks to this many times its size is there to do harm. */
    static final int RATIO = 100;

    private Limits() {}
}

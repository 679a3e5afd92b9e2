package tenure.rules.gate;

/** How much a pack may be: far more than any pack needs, and less than what keeps a parser or compiler busy. */
final class Limits {

    static final int PACK_CHARACTERS = 4 * 1024 * 1024;
    static final int FILES = 500;
    static final int FILE_CHARACTERS = 256 * 1024;
    static final int LINE = 20_000;

    static final int RULES = 3_000;
    static final int RULE_LINE = 1_000;
    static final int RULE_TOKENS = 1_000;
    static final int RULE_NAME = 200;
    /** Brackets within brackets. The time that reading an expression takes doubles with each from about ten on. */
    static final int NESTING = 7;
    /** Operators of one condition, between two commas. */
    static final int OPERATORS = 40;

    static final int PATTERNS = 4;
    static final int PATTERNS_OF_A_FACT = 2;
    static final int TEXT = 500;
    static final int DIGITS = 18;

    static final int REGEX = 200;
    static final int REPETITIONS = 2;

    static final int YAML_NESTING = 30;
    static final int YAML_EVENTS = 200_000;

    private Limits() {}
}

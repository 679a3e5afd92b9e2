package tenure.rules.drools;

/** The names that rule files and engine agree on. */
final class RuleNames {

    /** The global through which rules speak. */
    static final String FINDINGS = "findings";
    /** The global through which definitions say what words mean. */
    static final String DEFINITIONS = "definitions";

    private RuleNames() {}
}

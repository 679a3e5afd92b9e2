package tenure.rules.drools;

/** The names that rule files and engine agree on. */
final class RuleNames {

    /** The global through which rules speak. */
    static final String FINDINGS = "findings";
    /** The group of the rules that conclude facts, before any other rule looks. */
    static final String DEFINITIONS = "definitions";

    private RuleNames() {}
}

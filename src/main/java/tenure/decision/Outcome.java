package tenure.decision;

/** What a decision comes to. */
public enum Outcome {
    ALLOW,
    DENY,
    NEEDS_APPROVAL,
    NEEDS_COST_ACCEPTANCE
}

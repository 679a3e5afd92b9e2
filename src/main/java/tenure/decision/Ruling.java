package tenure.decision;

import tenure.rules.Heard;

/** A decision and what was heard for it. */
public record Ruling(Decision decision, Heard heard) {}

package tenure.decision;

import tenure.facts.Question;
import tenure.rules.Heard;

/** A decision, the question it answers and what was heard for it. */
public record Ruling(Decision decision, Question question, Heard heard) {}

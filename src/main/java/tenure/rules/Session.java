package tenure.rules;

import java.util.List;
import tenure.facts.Numbered;

/**
 * Questions about one account at one moment, and the facts they share.
 *
 * @param evidence how much is wanted beside the findings
 */
public record Session(List<? extends Numbered> questions, List<Object> facts, Evidence evidence) {

    /** How much is remembered of how the findings came about. */
    public enum Evidence {
        FINDINGS_ONLY,
        /** For each question the rules that fired, as often as they did. */
        RULES,
        RULES_AND_FACTS
    }
}

package tenure.rules;

import java.util.List;
import tenure.facts.Numbered;

/**
 * Questions about one account at one moment, and the facts they share.
 *
 * @param evidence whether the rules that fire and the facts they match are wanted too
 */
public record Session(List<? extends Numbered> questions, List<Object> facts, Evidence evidence) {

    /** How much is remembered of how the findings came about. */
    public enum Evidence {
        FINDINGS_ONLY,
        RULES_AND_FACTS
    }
}

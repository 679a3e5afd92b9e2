package tenure.decision;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.facts.Question;
import tenure.rules.RuleAt;

/**
 * How an answer came about and what would change it. It discloses no more than the answer does.
 *
 * @param edition the hash of the edition
 * @param rules the rules that fired, in the order of file and line
 * @param question the question with all it led to; null when that is not to be told
 * @param reasonTexts what each reason says to the asker
 * @param validUntil the first instant at which, with time alone, the answer may differ; null if never
 * @param accessRequest what the asker may ask for to be let in; null when nothing
 * @param extent how much of it is told
 */
public record Explanation(
        String edition,
        Collection<RuleAt> rules,
        @Nullable Question question,
        Map<String, String> reasonTexts,
        List<Remedy> remedies,
        @Nullable Instant validUntil,
        @Nullable AccessRequest accessRequest,
        Extent extent) {

    /** How much is told. */
    public enum Extent {
        /** Everything. */
        FULL,
        /** Reasons, and remedies that lift these reasons; what comes after them stays untold. */
        PARTIAL,
        /** Reasons alone. */
        REASONS
    }
}

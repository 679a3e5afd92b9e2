package tenure.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tenure.rules.Cost;
import tenure.rules.Obligation;

/**
 * The answer to a question.
 *
 * @param reasons codes in the order of output; empty for a plain yes alone
 * @param source what entitles; only with a yes that something had to entitle to
 * @param cost what is due, or was accepted; never with a denial
 * @param obligations sorted by type; with a yes alone
 */
public record Decision(
        Outcome outcome,
        List<String> reasons,
        @Nullable String source,
        @Nullable Cost cost,
        List<Obligation> obligations) {
    public Decision {
        reasons = List.copyOf(reasons);
        obligations = List.copyOf(obligations);
        if (reasons.isEmpty() != (outcome == Outcome.ALLOW)) {
            throw new IllegalArgumentException("every answer but a yes has a reason: " + outcome + " " + reasons);
        }
    }

    public boolean allowed() {
        return outcome == Outcome.ALLOW;
    }
}

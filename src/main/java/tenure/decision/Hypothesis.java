package tenure.decision;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.facts.Inquiry;
import tenure.rules.RemedyEntry;

/**
 * A change that might help, as one may try it.
 *
 * @param members what exactly would change, as told in an answer
 * @param making tries it
 */
record Hypothesis(RemedyEntry entry, Map<String, Object> members, Making making) {

    /** Makes a change in the facts or in the question. */
    interface Making {

        /** The inquiry after the change, given what was decided before it; null when the change does not apply. */
        @Nullable
        Inquiry make(Inquiry inquiry, Decision decision);
    }

    Remedy.Change told() {
        return new Remedy.Change(entry.change(), members);
    }

    /** Whether it changes what the customer agrees to, and so comes after all others. */
    boolean isConsent() {
        return entry.how() == RemedyEntry.How.APPROVE || entry.how() == RemedyEntry.How.ACCEPT_COST;
    }
}

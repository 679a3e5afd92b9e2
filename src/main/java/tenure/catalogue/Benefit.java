package tenure.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import tenure.account.PlanEdits;
import tenure.decision.Ranking;
import tenure.decision.Standing;
import tenure.facts.Parameters;
import tenure.rules.Edition;
import tenure.rules.Session.Evidence;

/**
 * What the rules say of an edit: whether it only does good to those who are on the plan, or why notice has to come in time.
 *
 * @param because the reasons, in order; empty when it only does good
 * @param period how many days lie at least between the last notice and the effect
 */
record Benefit(List<String> because, int period) {

    private static final String PERIOD = "planNotice";

    Benefit {
        because = List.copyOf(because);
    }

    static Benefit of(ObjectNode before, ObjectNode after, Edition edition, LocalDate today) {
        Standing standing = new Ranking(edition)
                .rank(List.of(PlanEdits.between(before, after, edition.catalogue(), today)), Evidence.FINDINGS_ONLY)
                .get(0);
        if (standing.allowed()) {
            return new Benefit(List.of(), 0);
        }
        String name = edition.acts().parameters().getOrDefault(PERIOD, "");
        return new Benefit(
                standing.decision().reasons(),
                new Parameters(edition.catalogue().parameters(), today).days(name));
    }

    boolean isForAll() {
        return because.isEmpty();
    }
}

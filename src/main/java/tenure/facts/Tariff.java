package tenure.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenure.facts.history.ChangeSettings;

/**
 * What a service pays by, and what its account's portal has to say about changing that.
 *
 * @param plan the plan it is on; a nameless one when the question does not look at plans
 * @param only whether the catalogue has no other enabled plan of that type
 * @param billing how it is billed
 * @param paidUntil the first day that is not paid for; null when nothing is paid ahead
 * @param successors the lines that are to take its place
 * @param modes the ways in which its plan may be changed
 * @param terms on what terms its plan is changed
 */
public record Tariff(
        Plan plan,
        boolean only,
        String billing,
        @Nullable LocalDate paidUntil,
        List<Successor> successors,
        List<String> modes,
        ChangeTerms terms) {

    public Tariff {
        successors = List.copyOf(successors);
        modes = List.copyOf(modes);
    }

    /** Stands for the tariff of no service. */
    static Tariff none() {
        return new Tariff(Plan.none(), false, "", null, List.of(), List.of(), ChangeTerms.of(ChangeSettings.NONE));
    }

    /** The last day on which a line of that status is to take over; null when there is none. */
    public @Nullable LocalDate changesOn(String status) {
        LocalDate last = null;
        for (Successor successor : successors) {
            if (successor.status().equals(status)
                    && (last == null || successor.from().isAfter(last))) {
                last = successor.from();
            }
        }
        return last;
    }
}

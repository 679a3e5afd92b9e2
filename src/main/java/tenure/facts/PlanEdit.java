package tenure.facts;

import java.time.LocalDate;
import java.util.Set;

/**
 * An edit of a plan that is meant for those who are on it already: the rules say whether all of them only gain by it.
 *
 * @param plan the id of the plan
 * @param rises what is higher after it: a rate, or what the allowances give or charge for more
 * @param falls what is lower after it
 * @param appears what there was nothing of before it
 * @param others the members of the plan that it changes beside rates and allowances
 * @param today the day of the edit
 */
public record PlanEdit(
        int number,
        String plan,
        Set<String> rises,
        Set<String> falls,
        Set<String> appears,
        Set<String> others,
        LocalDate today,
        Parameters parameters)
        implements Numbered {

    public PlanEdit {
        rises = Set.copyOf(rises);
        falls = Set.copyOf(falls);
        appears = Set.copyOf(appears);
        others = Set.copyOf(others);
    }

    @Override
    public PlanEdit numbered(int other) {
        return new PlanEdit(other, plan, rises, falls, appears, others, today, parameters);
    }
}

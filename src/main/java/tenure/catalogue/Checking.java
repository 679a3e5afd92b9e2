package tenure.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.account.HeldPlans;
import tenure.account.InvalidChange;
import tenure.json.Problem;
import tenure.json.RequestRefused;

/** Says what is wrong with edits, and with plans that are made, at the places of what was sent. */
final class Checking {

    static final int NOT_FOUND = 404;
    static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final String FIRST = "/plans/0";
    /** Where in the request the changes of an edit stand. */
    static final String CHANGES = "/changes";

    private Checking() {}

    /** The plan of that id, which must be there. */
    static ObjectNode plan(HeldPlans plans, String id) {
        return there(plans.plan(id));
    }

    static ObjectNode there(@Nullable ObjectNode plan) {
        if (plan == null) {
            throw new RequestRefused(NOT_FOUND, "There is no such plan.");
        }
        return plan;
    }

    /** Nobody is led to a plan that is kept for those who are on it. */
    static void targets(Map<String, ObjectNode> all, String id, ObjectNode changes) {
        List<Problem> problems = new ArrayList<>();
        List<String> targets = Terms.targets(changes);
        for (int i = 0; i < targets.size(); i++) {
            if (!targets.get(i).equals(id) && Terms.isLegacy(all, targets.get(i))) {
                problems.add(new Problem(
                        CHANGES + "/" + Terms.TARGETS + "/" + i,
                        "PLAN_IS_LEGACY",
                        "nobody is led to a plan that another one has taken over from"));
            }
        }
        if (!problems.isEmpty()) {
            throw new RequestRefused(CONFLICT, "Nothing of this edit is done.", problems);
        }
    }

    /** Something that may find plans wrong. */
    interface Work {
        void run() throws SQLException;
    }

    /**
     * Does it; what is wrong with the first of its plans is told at that place.
     *
     * @param place where in the request its members stand
     */
    static void at(String place, Work work) throws SQLException {
        try {
            work.run();
        } catch (InvalidChange e) {
            List<Problem> problems = e.problems().stream()
                    .map(problem -> problem.pointer().startsWith(FIRST + "/")
                                    || problem.pointer().equals(FIRST)
                            ? new Problem(
                                    place + problem.pointer().substring(FIRST.length()),
                                    problem.code(),
                                    problem.message())
                            : problem)
                    .toList();
            throw new RequestRefused(UNPROCESSABLE, "Nothing of this is stored.", problems);
        }
    }
}

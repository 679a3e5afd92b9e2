package tenure.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan changed for all who are on it.
 *
 * @param others the plans that list it no more, because nobody is led to a plan that another one has taken over from
 */
record Amendment(ObjectNode before, ObjectNode after, List<ObjectNode> others) {

    Amendment {
        others = List.copyOf(others);
    }

    /**
     * What becomes of the catalogue.
     *
     * @param all every plan there is, by id
     * @param id the plan that is changed
     * @param changes its members that become others
     */
    static Amendment of(Map<String, ObjectNode> all, String id, ObjectNode changes) {
        ObjectNode before = all.get(id);
        if (before == null) {
            throw new IllegalArgumentException("only a plan that is there is changed: " + id);
        }
        ObjectNode after = Terms.raised(Terms.merged(before, changes));
        if (changes.has(Terms.TARGETS)) {
            // A plan that was split since the edit was made is listed no more, but the one that took over.
            List<String> targets = Terms.targets(after).stream()
                    .flatMap(target -> Terms.leading(all, target).stream())
                    .distinct()
                    .toList();
            Terms.target(after, targets);
        }
        Map<String, ObjectNode> then = new HashMap<>(all);
        then.put(id, after);
        List<ObjectNode> others = new ArrayList<>();
        if (Terms.isLegacy(then, id)) {
            then.forEach((other, plan) -> {
                if (Terms.targets(plan).contains(id)) {
                    ObjectNode listing = other.equals(id) ? after : Terms.raised(plan.deepCopy());
                    Terms.target(
                            listing,
                            Terms.targets(plan).stream()
                                    .filter(target -> !target.equals(id))
                                    .toList());
                    if (!other.equals(id)) {
                        others.add(listing);
                    }
                }
            });
        }
        return new Amendment(before, after, others);
    }

    /** All that is stored with it; the plan that is changed is the first. */
    List<ObjectNode> plans() {
        List<ObjectNode> plans = new ArrayList<>(List.of(after));
        plans.addAll(others);
        return plans;
    }
}

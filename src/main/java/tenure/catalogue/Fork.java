package tenure.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A plan split in two: the old one, for those who are on it, and the new one, which takes its name and its place.
 *
 * @param others the plans that list the new one from now on, and listed the old one before
 */
record Fork(ObjectNode successor, ObjectNode legacy, List<ObjectNode> others) {

    private static final List<String> SHOWN = List.of("SIGNUP_NEW", "SIGNUP_EXISTING", "LEAD_GEN");

    Fork {
        others = List.copyOf(others);
    }

    /**
     * What becomes of the catalogue.
     *
     * @param all every plan there is, by id
     * @param id the plan that is split
     * @param changes what is different on the new one
     * @param newId what the new one is called among plans
     */
    static Fork of(Map<String, ObjectNode> all, String id, ObjectNode changes, String newId) {
        ObjectNode old = all.get(id);
        if (old == null) {
            throw new IllegalArgumentException("only a plan that is there is split: " + id);
        }
        List<ObjectNode> others = new ArrayList<>();
        all.forEach((other, plan) -> {
            if (!other.equals(id) && Terms.targets(plan).contains(id)) {
                ObjectNode listing = Terms.raised(plan.deepCopy());
                Terms.target(listing, replaced(Terms.targets(plan), id, newId));
                others.add(listing);
            }
        });
        return new Fork(successor(old, changes, newId), legacy(all, old, newId), others);
    }

    /** All that is stored with it; the new plan is the first. */
    List<ObjectNode> plans() {
        List<ObjectNode> plans = new ArrayList<>(List.of(successor, legacy));
        plans.addAll(others);
        return plans;
    }

    private static ObjectNode successor(ObjectNode old, ObjectNode changes, String newId) {
        String id = old.path(Terms.ID).asText();
        ObjectNode successor = Terms.merged(old, changes);
        successor.put(Terms.ID, newId).put(Terms.VERSION, 1).put(Terms.PREDECESSOR, id);
        SHOWN.forEach(successor.putArray(Terms.VISIBILITY)::add);
        if (successor.path(Terms.TARGETS).isArray()) {
            Terms.target(
                    successor,
                    Terms.targets(successor).stream()
                            .filter(target -> !target.equals(id))
                            .toList());
        }
        return successor;
    }

    private static ObjectNode legacy(Map<String, ObjectNode> all, ObjectNode old, String newId) {
        ObjectNode legacy = Terms.raised(old.deepCopy());
        legacy.put(Terms.NAME, free(all, old.path(Terms.NAME).asText() + " Legacy"));
        legacy.putArray(Terms.VISIBILITY).add(Terms.INTERNAL);
        Set<String> targets = new LinkedHashSet<>(Terms.targets(old));
        targets.remove(old.path(Terms.ID).asText());
        targets.add(newId);
        Terms.target(legacy, targets);
        return legacy;
    }

    /** The name, or the first of those with a number behind it that no plan has. */
    private static String free(Map<String, ObjectNode> all, String name) {
        Set<String> taken = all.values().stream()
                .map(plan -> plan.path(Terms.NAME).asText())
                .collect(Collectors.toSet());
        String free = name;
        for (int number = 2; taken.contains(free); number++) {
            free = name + " " + number;
        }
        return free;
    }

    private static Set<String> replaced(List<String> targets, String id, String newId) {
        return targets.stream()
                .map(target -> target.equals(id) ? newId : target)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

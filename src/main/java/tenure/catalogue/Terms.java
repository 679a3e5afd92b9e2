package tenure.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What documents of plans say, and how they are changed. Each change makes another version. */
final class Terms {

    static final String ID = "id";
    static final String NAME = "name";
    static final String VERSION = "version";
    static final String PREDECESSOR = "predecessor";
    static final String VISIBILITY = "visibility";
    static final String TARGETS = "changeableTo";
    static final String INTERNAL = "INTERNAL";

    private Terms() {}

    /** Whether anybody but staff and those who are on it may see the plan. */
    static boolean isPublic(JsonNode plan) {
        for (JsonNode place : plan.path(VISIBILITY)) {
            if (!place.asText().equals(INTERNAL)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is kept for those who are on it, because another plan has taken over from it. */
    static boolean isLegacy(Map<String, ObjectNode> all, String id) {
        ObjectNode plan = all.get(id);
        return plan != null
                && !isPublic(plan)
                && all.values().stream()
                        .anyMatch(other -> other.path(PREDECESSOR).asText().equals(id));
    }

    /** Where whoever is led to that plan is led: to the plan that has taken over, when another one has. */
    static Optional<String> leading(Map<String, ObjectNode> all, String id) {
        Set<String> passed = new HashSet<>();
        String at = id;
        while (isLegacy(all, at) && passed.add(at)) {
            String old = at;
            at = all.values().stream()
                    .filter(plan -> plan.path(PREDECESSOR).asText().equals(old))
                    .map(plan -> plan.path(ID).asText())
                    .findFirst()
                    .orElse(old);
        }
        return isLegacy(all, at) ? Optional.empty() : Optional.of(at);
    }

    /** The plans that one may change to from this one, in order. */
    static List<String> targets(JsonNode plan) {
        List<String> targets = new ArrayList<>();
        plan.path(TARGETS).forEach(target -> targets.add(target.asText()));
        return targets;
    }

    static void target(ObjectNode plan, Collection<String> targets) {
        targets.forEach(plan.putArray(TARGETS)::add);
    }

    /** The plan with other members; null takes one away. */
    static ObjectNode merged(ObjectNode plan, ObjectNode changes) {
        ObjectNode merged = plan.deepCopy();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                merged.remove(change.getKey());
            } else {
                merged.set(change.getKey(), change.getValue().deepCopy());
            }
        });
        return merged;
    }

    /** The plan, as the version after that one. */
    static ObjectNode raised(ObjectNode plan) {
        return plan.put(VERSION, plan.path(VERSION).asInt(1) + 1);
    }
}

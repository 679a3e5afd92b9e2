package tenure.account.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A plan of a stream that may be changed to plans which are not there yet. It is in without them until the stream ends.
 *
 * @param line where it stands in the stream
 * @param open the plans that are not there yet
 */
record Unfinished(long line, Element plan, List<Reference> open) {

    private static final String TARGETS = "changeableTo";

    String id() {
        return plan.id();
    }

    /** The ids of what is not there yet. */
    List<String> missing() {
        return open.stream().map(reference -> reference.to().id()).distinct().toList();
    }

    /** What of the open references is still not there. */
    List<Reference> missing(Set<String> there) {
        return open.stream()
                .filter(reference -> !there.contains(reference.to().id()))
                .toList();
    }

    /** The plans it may be changed to, as text, as far as they are there. */
    String targets(Set<String> there) {
        return targets(plan.document(), missing(there)).toString();
    }

    /** The document without these of the plans it may be changed to. */
    static JsonNode without(List<Reference> open, JsonNode plan) {
        ObjectNode stored = plan.deepCopy();
        stored.set(TARGETS, targets(plan, open));
        return stored;
    }

    private static ArrayNode targets(JsonNode plan, List<Reference> open) {
        Set<String> missing = new HashSet<>();
        open.forEach(reference -> missing.add(reference.to().id()));
        ArrayNode targets = ((ObjectNode) plan).arrayNode();
        for (JsonNode target : plan.path(TARGETS)) {
            if (!missing.contains(target.textValue())) {
                targets.add(target);
            }
        }
        return targets;
    }
}

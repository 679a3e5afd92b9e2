package tenure.api.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The questions of one call to the evaluations endpoint, each with the defaults filled in.
 *
 * @param items complete or not, in the order sent; one item is one question
 * @param semantic which answer, if any, ends the batch
 */
record Batch(List<JsonNode> items, Semantic semantic) {

    private static final Map<String, List<String>> IDENTIFIERS =
            Map.of("subject", List.of("type", "id"), "action", List.of("name"), "resource", List.of("type", "id"));

    /** When a batch ends. */
    enum Semantic {
        EXECUTE_ALL,
        DENY_ON_FIRST_DENY,
        PERMIT_ON_FIRST_PERMIT;

        /** Whether an answer of this kind is the last of its batch. */
        boolean endsWith(boolean permitted) {
            return switch (this) {
                case EXECUTE_ALL -> false;
                case DENY_ON_FIRST_DENY -> !permitted;
                case PERMIT_ON_FIRST_PERMIT -> permitted;
            };
        }
    }

    /** The batch in this body; null when the body is a single question. */
    static @Nullable Batch read(JsonNode body, int most) {
        Semantic semantic = semantic(Json.object(body, "options", "options"));
        JsonNode evaluations = body.get("evaluations");
        if (evaluations == null || evaluations.isNull()) {
            return null;
        }
        if (!evaluations.isArray()) {
            throw new Malformed("evaluations has to be an array");
        }
        if (evaluations.isEmpty()) {
            return null;
        }
        if (evaluations.size() > most) {
            throw new Malformed("evaluations may have " + most + " items");
        }
        IDENTIFIERS.keySet().stream().sorted().forEach(entity -> check(body, entity, entity));
        List<JsonNode> items = new ArrayList<>(evaluations.size());
        for (int i = 0; i < evaluations.size(); i++) {
            items.add(item(body, evaluations.get(i), "evaluations[" + i + "]"));
        }
        return new Batch(List.copyOf(items), semantic);
    }

    private static Semantic semantic(@Nullable JsonNode options) {
        String name =
                options == null ? null : Json.text(options, "evaluations_semantic", "options.evaluations_semantic");
        if (name == null) {
            return Semantic.EXECUTE_ALL;
        }
        for (Semantic semantic : Semantic.values()) {
            if (semantic.name().toLowerCase(Locale.ROOT).equals(name)) {
                return semantic;
            }
        }
        throw new Malformed(
                "options.evaluations_semantic has to be execute_all, deny_on_first_deny or permit_on_first_permit");
    }

    private static JsonNode item(JsonNode body, JsonNode own, String path) {
        if (!own.isObject()) {
            throw new Malformed(path + " has to be an object");
        }
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        IDENTIFIERS.forEach((entity, identifiers) -> {
            JsonNode filled = filled(body.get(entity), check(own, entity, path + "." + entity), identifiers);
            if (filled != null) {
                item.set(entity, filled);
            }
        });
        JsonNode context = absent(own.get("context")) ? body.get("context") : own.get("context");
        if (context != null && !context.isNull()) {
            item.set("context", context);
        }
        return item;
    }

    /** The item's own entity, with a missing identifier filled in from the default; the default when it has none. */
    private static @Nullable JsonNode filled(
            @Nullable JsonNode standard, @Nullable JsonNode own, List<String> identifiers) {
        if (own == null) {
            return standard;
        }
        if (standard == null || standard.isNull()) {
            return own;
        }
        ObjectNode filled = own.deepCopy();
        for (String identifier : identifiers) {
            if (absent(own.get(identifier)) && !absent(standard.get(identifier))) {
                filled.set(identifier, standard.get(identifier));
            }
        }
        return filled;
    }

    /** The entity at this member, null when absent; a wrong JSON type anywhere but in an action's properties is refused. */
    private static @Nullable JsonNode check(JsonNode parent, String entity, String path) {
        JsonNode value = Json.object(parent, entity, path);
        if (value != null) {
            for (String identifier : IDENTIFIERS.getOrDefault(entity, List.of())) {
                Json.text(value, identifier, path + "." + identifier);
            }
            if (!entity.equals("action")) {
                Json.object(value, "properties", path + ".properties");
            }
        }
        return value;
    }

    private static boolean absent(@Nullable JsonNode node) {
        return node == null || node.isNull();
    }
}

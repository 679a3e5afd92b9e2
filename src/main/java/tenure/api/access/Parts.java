package tenure.api.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.json.JsonValues;
import tenure.request.Action;

/**
 * The members of one AuthZEN question, each there and of the right JSON type.
 *
 * @param context null when absent
 */
record Parts(
        Named subject,
        Action action,
        Named resource,
        @Nullable JsonNode context) {

    /** A subject or a resource: its type, its id and what is said of it. */
    record Named(String type, String id, @Nullable JsonNode properties) {

        Map<String, @Nullable Object> values() {
            return properties == null ? Map.of() : JsonValues.members(properties);
        }
    }

    static Parts read(JsonNode body) {
        JsonNode subject = need(Json.object(body, "subject", "subject"), "subject");
        JsonNode action = need(Json.object(body, "action", "action"), "action");
        JsonNode resource = need(Json.object(body, "resource", "resource"), "resource");
        JsonNode ofSubject = Json.object(subject, "properties", "subject.properties");
        JsonNode ofResource = Json.object(resource, "properties", "resource.properties");
        return new Parts(
                new Named(text(subject, "type", "subject.type"), text(subject, "id", "subject.id"), ofSubject),
                action(action),
                new Named(text(resource, "type", "resource.type"), text(resource, "id", "resource.id"), ofResource),
                Json.object(body, "context", "context"));
    }

    private static Action action(JsonNode action) {
        JsonNode properties = Json.object(action, "properties", "action.properties");
        return new Action(
                text(action, "name", "action.name"), properties == null ? Map.of() : JsonValues.members(properties));
    }

    private static String text(JsonNode entity, String member, String path) {
        String text = Json.text(entity, member, path);
        if (text == null) {
            throw new Malformed(path + " is missing");
        }
        return text;
    }

    private static JsonNode need(@Nullable JsonNode entity, String path) {
        if (entity == null) {
            throw new Malformed(path + " is missing");
        }
        return entity;
    }
}

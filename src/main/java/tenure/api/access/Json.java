package tenure.api.access;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Members of JSON objects as AuthZEN takes them: null counts as absent, and nothing is coerced. */
public final class Json {

    private Json() {}

    /** The object at this member; null when absent. */
    public static @Nullable JsonNode object(JsonNode parent, String member, String path) {
        JsonNode value = parent.get(member);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isObject()) {
            throw new Malformed(path + " has to be an object");
        }
        return value;
    }

    /** The text at this member; null when absent. */
    public static @Nullable String text(JsonNode parent, String member, String path) {
        JsonNode value = parent.get(member);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new Malformed(path + " has to be a string");
        }
        return value.textValue();
    }
}

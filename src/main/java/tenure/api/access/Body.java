package tenure.api.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tenure.json.MalformedJson;
import tenure.json.StrictJson;

/** The body of a call to the access door: a JSON object, said to be one. */
public final class Body {

    private Body() {}

    /** The object in a body of that content type. */
    public static JsonNode read(byte @Nullable [] body, @Nullable String type) {
        if (type == null || !isJson(type)) {
            throw new Malformed("The content type has to be application/json.");
        }
        if (body == null || body.length == 0) {
            throw new Malformed("The body is empty.");
        }
        JsonNode json;
        try {
            json = StrictJson.read(body);
        } catch (MalformedJson e) {
            throw new Malformed("The body is not JSON: " + e.getMessage());
        }
        if (!json.isObject()) {
            throw new Malformed("The body has to be a JSON object.");
        }
        return json;
    }

    private static boolean isJson(String type) {
        int parameters = type.indexOf(';');
        String name = parameters < 0 ? type : type.substring(0, parameters);
        return name.strip().toLowerCase(Locale.ROOT).equals("application/json");
    }
}

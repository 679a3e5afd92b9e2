package tenure.api.search;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Locale;
import tenure.api.access.Json;

/** What a search looks for. */
enum Target {
    SUBJECT,
    RESOURCE,
    ACTION;

    String member() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The body as a question that lacks nothing but what is searched for: there the id or the name is empty. */
    ObjectNode question(JsonNode body) {
        ObjectNode question = JsonNodeFactory.instance.objectNode();
        for (String member : new String[] {"subject", "action", "resource", "context"}) {
            if (body.has(member)) {
                question.set(member, body.get(member));
            }
        }
        if (this == ACTION) {
            question.putObject(member()).put("name", "");
        } else {
            JsonNode searched = Json.object(body, member(), member());
            if (searched != null) {
                question.set(member(), ((ObjectNode) searched.deepCopy()).put("id", ""));
            }
        }
        return question;
    }

    /** Writes one result. */
    void write(JsonGenerator json, String type, String id) throws IOException {
        json.writeStartObject();
        if (this == ACTION) {
            json.writeStringField("name", id);
        } else {
            json.writeStringField("type", type);
            json.writeStringField("id", id);
        }
        json.writeEndObject();
    }
}

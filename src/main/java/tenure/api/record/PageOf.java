package tenure.api.record;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import tenure.json.JsonText;
import tenure.record.Found;
import tenure.record.Kept;

/** Writes what was found: a list, and from where to go on. */
final class PageOf {

    private PageOf() {}

    /** Decisions with all that was kept of them, save the facts. */
    static byte[] decisions(Found found) {
        return list("decisions", found, (json, kept) -> new KeptWriter(json).members(kept));
    }

    /** Who asked, when, about what, and with which outcome. */
    static byte[] looks(Found found) {
        return list("entries", found, (json, kept) -> {
            json.writeStringField("id", kept.id().toString());
            json.writeStringField("instant", kept.at().toString());
            entity(
                    json,
                    "subject",
                    kept.request().subject().type(),
                    kept.request().subject().id());
            json.writeStringField("action", kept.request().action().name());
            entity(
                    json,
                    "resource",
                    kept.request().resource().type(),
                    kept.request().resource().id());
            json.writeStringField("outcome", kept.decision().outcome().name());
        });
    }

    private static void entity(JsonGenerator json, String member, String type, String id) throws IOException {
        json.writeObjectFieldStart(member);
        json.writeStringField("type", type);
        json.writeStringField("id", id);
        json.writeEndObject();
    }

    /** Writes the members of one decision. */
    private interface Members {
        void write(JsonGenerator json, Kept kept) throws IOException;
    }

    private static byte[] list(String member, Found found, Members members) {
        return JsonText.bytes(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart(member);
            for (Kept kept : found.decisions()) {
                json.writeStartObject();
                members.write(json, kept);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeObjectFieldStart("page");
            json.writeStringField(
                    "next_token", found.next() == null ? "" : found.next().toString());
            json.writeEndObject();
            json.writeEndObject();
        });
    }
}

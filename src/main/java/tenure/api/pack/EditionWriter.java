package tenure.api.pack;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tenure.authoring.edition.EditionEntry;

/** Writes what is known of an edition. */
final class EditionWriter {

    private final JsonGenerator json;

    EditionWriter(JsonGenerator json) {
        this.json = json;
    }

    void members(EditionEntry entry, String state) throws IOException {
        json.writeStringField("pack", entry.pack());
        json.writeNumberField("number", entry.number());
        json.writeStringField("hash", entry.hash());
        json.writeStringField("state", state);
        if (entry.parent() != null) {
            json.writeNumberField("parent", entry.parent());
        }
        if (entry.restores() != null) {
            json.writeNumberField("restores", entry.restores());
        }
        json.writeArrayFieldStart("authors");
        for (String author : entry.authors()) {
            json.writeString(author);
        }
        json.writeEndArray();
        text("approver", entry.approver());
        json.writeStringField("comment", entry.comment());
        json.writeStringField("publishedAt", entry.publishedAt().toString());
        json.writeStringField("effectiveAt", entry.effectiveAt().toString());
        EditionEntry.Withdrawal withdrawn = entry.withdrawn();
        if (withdrawn != null) {
            json.writeObjectFieldStart("withdrawn");
            json.writeStringField("by", withdrawn.by());
            json.writeStringField("at", withdrawn.at().toString());
            json.writeStringField("reason", withdrawn.reason());
            json.writeEndObject();
        }
    }

    private void text(String member, @Nullable String text) throws IOException {
        if (text != null) {
            json.writeStringField(member, text);
        }
    }
}

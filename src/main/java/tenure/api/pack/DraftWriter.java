package tenure.api.pack;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tenure.authoring.draft.Draft;
import tenure.authoring.draft.DraftFile;
import tenure.authoring.draft.Sight;

/** Writes what is known of a draft. */
final class DraftWriter {

    private final JsonGenerator json;

    DraftWriter(JsonGenerator json) {
        this.json = json;
    }

    void members(Draft draft) throws IOException {
        json.writeStringField("id", draft.id().toString());
        json.writeStringField("pack", draft.pack());
        json.writeNumberField("base", draft.base());
        json.writeStringField("state", draft.state().name().toLowerCase(Locale.ROOT));
        json.writeNumberField("revision", draft.revision());
        json.writeStringField("comment", draft.comment());
        json.writeArrayFieldStart("authors");
        for (String author : draft.authors()) {
            json.writeString(author);
        }
        json.writeEndArray();
        touch("created", draft.created());
        touch("changed", draft.changed());
        Draft.Touch submitted = draft.submitted();
        if (submitted != null) {
            touch("submitted", submitted);
        }
        if (draft.rejectedBy() != null) {
            json.writeObjectFieldStart("rejected");
            json.writeStringField("by", draft.rejectedBy());
            text("reason", draft.rejectedBecause());
            json.writeEndObject();
        }
        if (draft.edition() != null) {
            json.writeNumberField("edition", draft.edition());
        }
    }

    /** The draft with its files and the report of its last check. */
    void whole(Sight sight) throws IOException {
        json.writeStartObject();
        members(sight.draft());
        json.writeStringField("hash", sight.hash());
        json.writeBooleanField("outdated", sight.draft().base() != sight.newest());
        json.writeArrayFieldStart("files");
        for (Sight.File file : sight.files()) {
            file(file);
        }
        json.writeEndArray();
        String report = sight.draft().report();
        if (report != null) {
            json.writeBooleanField("reportIsCurrent", sight.reportIsCurrent());
            json.writeFieldName("report");
            json.writeRawValue(report);
        }
        json.writeEndObject();
    }

    private void file(Sight.File seen) throws IOException {
        DraftFile file = seen.file();
        json.writeStartObject();
        json.writeStringField("path", file.path());
        json.writeStringField("change", seen.done().name().toLowerCase(Locale.ROOT));
        if (seen.done() != Sight.Done.SAME) {
            touch("changed", file.changed());
        }
        if (file.conflict() != null) {
            json.writeObjectFieldStart("conflict");
            nullable("mine", seen.mine());
            nullable("theirs", seen.theirs());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void touch(String member, Draft.Touch touch) throws IOException {
        json.writeObjectFieldStart(member);
        json.writeStringField("by", touch.by());
        json.writeStringField("at", touch.at().toString());
        json.writeEndObject();
    }

    private void text(String member, @Nullable String text) throws IOException {
        if (text != null) {
            json.writeStringField(member, text);
        }
    }

    private void nullable(String member, @Nullable String text) throws IOException {
        json.writeFieldName(member);
        if (text == null) {
            json.writeNull();
        } else {
            json.writeString(text);
        }
    }
}

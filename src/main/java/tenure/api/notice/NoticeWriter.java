package tenure.api.notice;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tenure.json.JsonValues;
import tenure.notice.Kept;
import tenure.notice.Kept.Bounce;
import tenure.notice.Kept.Evidence;
import tenure.notice.State;

/** Writes notices, member by member in a fixed order, into an object that is open. */
final class NoticeWriter {

    private final JsonGenerator json;

    NoticeWriter(JsonGenerator json) {
        this.json = json;
    }

    /** What it was and what became of it. */
    void members(Kept notice) throws IOException {
        Evidence evidence = notice.evidence();
        text("id", notice.id());
        text("state", evidence.state());
        text("template", notice.template());
        text("account", notice.account());
        json.writeObjectFieldStart("about");
        text("kind", notice.about().kind());
        text("id", notice.about().id());
        json.writeEndObject();
        text("to", notice.to());
        if (!notice.copies().isEmpty()) {
            json.writeArrayFieldStart("copies");
            for (String copy : notice.copies()) {
                json.writeString(copy);
            }
            json.writeEndArray();
        }
        text("putAt", notice.putAt());
        text("resends", notice.resends());
        evidence(evidence);
    }

    /** What it told, but for its link. */
    void values(Kept notice) throws IOException {
        json.writeFieldName("values");
        JsonValues.write(json, notice.values());
    }

    private void evidence(Evidence evidence) throws IOException {
        json.writeNumberField("attempts", evidence.attempts());
        if (evidence.state() == State.QUEUED) {
            text("dueAt", evidence.dueAt());
        }
        text("sentAt", evidence.sentAt());
        text("messageId", evidence.messageId());
        text("reply", evidence.reply());
        text("edition", evidence.edition());
        Bounce bounce = evidence.bounce();
        if (bounce != null) {
            json.writeObjectFieldStart("bounce");
            text("at", bounce.at());
            text("by", bounce.by());
            text("reason", bounce.reason());
            json.writeEndObject();
        }
    }

    private void text(String member, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeStringField(member, value.toString());
        }
    }
}

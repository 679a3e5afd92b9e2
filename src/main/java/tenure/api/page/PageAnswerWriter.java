package tenure.api.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tenure.api.access.AnswerWriter;
import tenure.decision.PageAnswer;
import tenure.decision.PageQuestion;
import tenure.facts.FeatureEntry;

/** Writes the answers of a page, and remembers the reasons they gave. */
final class PageAnswerWriter {

    private final JsonGenerator json;
    private final Set<String> reasons = new HashSet<>();

    PageAnswerWriter(JsonGenerator json) {
        this.json = json;
    }

    /** The reasons in what was written so far. */
    Set<String> reasons() {
        return reasons;
    }

    void actions(List<PageAnswer<PageQuestion>> answers) throws IOException {
        json.writeArrayFieldStart("actions");
        for (PageAnswer<PageQuestion> answer : answers) {
            action(answer);
        }
        json.writeEndArray();
    }

    void action(PageAnswer<PageQuestion> answer) throws IOException {
        json.writeStartObject();
        json.writeStringField("action", answer.asked().action().name());
        Map<String, String> choice = answer.asked().choice();
        if (!choice.isEmpty()) {
            json.writeObjectFieldStart("properties");
            for (Map.Entry<String, String> property : choice.entrySet()) {
                json.writeStringField(property.getKey(), property.getValue());
            }
            json.writeEndObject();
        }
        AnswerWriter.context(json, answer.decision());
        end(answer);
    }

    void feature(PageAnswer<FeatureEntry> answer) throws IOException {
        json.writeStartObject();
        json.writeStringField("feature", answer.asked().name());
        json.writeStringField("scope", answer.asked().scope());
        json.writeBooleanField("entitled", answer.decision().allowed());
        AnswerWriter.because(json, answer.decision());
        end(answer);
    }

    private void end(PageAnswer<?> answer) throws IOException {
        reasons.addAll(answer.decision().reasons());
        if (answer.validUntil() != null) {
            json.writeStringField("validUntil", answer.validUntil().toString());
        }
        json.writeEndObject();
    }
}

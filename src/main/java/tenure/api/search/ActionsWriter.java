package tenure.api.search;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tenure.api.access.AnswerWriter;
import tenure.decision.Decision;
import tenure.record.Given;
import tenure.request.Action;

/** Writes every action that could be done, each as it can be asked for, with the answer to it. */
final class ActionsWriter {

    private ActionsWriter() {}

    static void write(JsonGenerator json, List<Given> answers, Predicate<Decision> saysMore) throws IOException {
        json.writeArrayFieldStart("actions");
        for (Given answer : answers) {
            Action action = answer.inquiry().request().action();
            json.writeStartObject();
            json.writeStringField("name", action.name());
            if (!action.properties().isEmpty()) {
                json.writeFieldName("properties");
                value(json, action.properties());
            }
            if (saysMore.test(answer.decision())) {
                AnswerWriter.context(json, answer.decision());
            } else {
                json.writeStringField("outcome", answer.decision().outcome().name());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number.toPlainString());
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof List<?> items) {
            json.writeStartArray();
            for (Object item : items) {
                value(json, item);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> members) {
            json.writeStartObject();
            for (Map.Entry<?, ?> member : members.entrySet()) {
                json.writeFieldName(String.valueOf(member.getKey()));
                value(json, member.getValue());
            }
            json.writeEndObject();
        } else {
            json.writeNull();
        }
    }
}

package tenure.api.access;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import tenure.decision.Decision;
import tenure.rules.Cost;
import tenure.rules.Obligation;

/** Writes answers, member by member in a fixed order: the same answer is the same bytes. */
public final class AnswerWriter {

    private static final int BAD_REQUEST = 400;

    private AnswerWriter() {}

    /** Writes the members that every answer has, into an object that is open. */
    public static void context(JsonGenerator json, Decision decision) throws IOException {
        json.writeStringField("outcome", decision.outcome().name());
        because(json, decision);
        Cost cost = decision.cost();
        if (cost != null) {
            json.writeObjectFieldStart("cost");
            json.writeStringField("amount", cost.amount().toPlainString());
            json.writeStringField("currency", cost.currency());
            json.writeEndObject();
        }
        if (!decision.obligations().isEmpty()) {
            json.writeArrayFieldStart("obligations");
            for (Obligation duty : decision.obligations()) {
                obligation(json, duty);
            }
            json.writeEndArray();
        }
    }

    /** Writes why the answer is no yes, or what entitles to it. */
    public static void because(JsonGenerator json, Decision decision) throws IOException {
        if (!decision.reasons().isEmpty()) {
            json.writeArrayFieldStart("reasons");
            for (String reason : decision.reasons()) {
                json.writeString(reason);
            }
            json.writeEndArray();
        }
        if (decision.source() != null) {
            json.writeStringField("source", decision.source());
        }
    }

    /** Writes the answer to an item of a batch that is no question. */
    static void malformed(JsonGenerator json, String line) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("decision", false);
        json.writeObjectFieldStart("context");
        json.writeObjectFieldStart("error");
        json.writeNumberField("status", BAD_REQUEST);
        json.writeStringField("message", line);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void obligation(JsonGenerator json, Obligation duty) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", duty.type());
        if (!duty.properties().isEmpty()) {
            json.writeObjectFieldStart("properties");
            for (Map.Entry<String, String> property : duty.properties().entrySet()) {
                json.writeStringField(property.getKey(), property.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}

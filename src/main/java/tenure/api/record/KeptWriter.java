package tenure.api.record;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenure.api.access.AnswerWriter;
import tenure.decision.Decision;
import tenure.facts.Asker;
import tenure.json.JsonValues;
import tenure.record.Kept;
import tenure.request.Context;
import tenure.request.Context.Explain;
import tenure.request.Request;
import tenure.rules.RuleAt;
import tenure.security.Caller;
import tenure.security.Group;

/** Writes decisions as they were kept, member by member in a fixed order. */
final class KeptWriter {

    private final JsonGenerator json;

    KeptWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Writes the members of a decision into an object that is open. */
    void members(Kept kept) throws IOException {
        text("id", kept.id().toString());
        text("instant", kept.at().toString());
        text("asOf", kept.request().context().asOf().toString());
        caller(kept.caller());
        text("requestId", kept.requestId());
        asked(kept.request());
        text("account", kept.account());
        AnswerWriter.context(json, kept.decision());
        text("edition", kept.edition());
        rules(kept.rules());
        text("factsDigest", kept.digest());
    }

    /** Writes what was known, the asker first; the account is JSON already. */
    void facts(Asker asker, byte @Nullable [] account) throws IOException {
        json.writeObjectFieldStart("facts");
        json.writeObjectFieldStart("asker");
        json.writeBooleanField("known", asker.known());
        text("role", asker.role().isEmpty() ? null : asker.role());
        text("owner", asker.owner());
        json.writeEndObject();
        if (account != null) {
            json.writeFieldName("history");
            json.writeRawValue(new String(account, StandardCharsets.UTF_8));
        }
        json.writeEndObject();
    }

    /** Writes a decision as it was answered. */
    void answer(String member, Decision decision) throws IOException {
        json.writeFieldName(member);
        json.writeStartObject();
        json.writeBooleanField("decision", decision.allowed());
        json.writeObjectFieldStart("context");
        AnswerWriter.context(json, decision);
        json.writeEndObject();
        json.writeEndObject();
    }

    void rules(List<RuleAt> rules) throws IOException {
        json.writeArrayFieldStart("rules");
        for (RuleAt rule : rules) {
            json.writeStartObject();
            json.writeStringField("name", rule.name());
            json.writeStringField("file", rule.file());
            json.writeNumberField("line", rule.line());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void caller(Caller caller) throws IOException {
        json.writeObjectFieldStart("caller");
        json.writeStringField("sub", caller.sub());
        json.writeArrayFieldStart("groups");
        for (Group group : Group.values()) {
            if (caller.in(group)) {
                json.writeString(group.word());
            }
        }
        json.writeEndArray();
        text("account_id", caller.accountId());
        text("partner_id", caller.partnerId());
        json.writeEndObject();
    }

    private void asked(Request request) throws IOException {
        json.writeObjectFieldStart("subject");
        json.writeStringField("type", request.subject().type());
        json.writeStringField("id", request.subject().id());
        json.writeEndObject();
        json.writeObjectFieldStart("action");
        json.writeStringField("name", request.action().name());
        if (!request.action().properties().isEmpty()) {
            json.writeFieldName("properties");
            JsonValues.write(json, request.action().properties());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("resource");
        json.writeStringField("type", request.resource().type());
        json.writeStringField("id", request.resource().id());
        json.writeEndObject();
        context(request.context());
    }

    private void context(Context context) throws IOException {
        json.writeObjectFieldStart("context");
        BigDecimal acceptedCost = context.acceptedCost();
        text("acceptedCost", acceptedCost == null ? null : acceptedCost.toPlainString());
        text("approval", context.approval());
        if (context.explain() == Explain.IN_FULL) {
            json.writeBooleanField("explain", true);
        }
        json.writeEndObject();
    }

    private void text(String member, @Nullable String text) throws IOException {
        if (text != null) {
            json.writeStringField(member, text);
        }
    }
}

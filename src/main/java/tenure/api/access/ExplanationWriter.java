package tenure.api.access;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.decision.AccessRequest;
import tenure.decision.Explanation;
import tenure.decision.Explanation.Extent;
import tenure.decision.Remedy;
import tenure.facts.Account;
import tenure.facts.Holding;
import tenure.facts.Plan;
import tenure.facts.Question;
import tenure.facts.Service;
import tenure.facts.Term;
import tenure.json.JsonValues;
import tenure.rules.RuleAt;

/** Writes the members that {@code explain} adds to an answer. */
final class ExplanationWriter {

    private final JsonGenerator json;

    private final Manner manner;

    private ExplanationWriter(JsonGenerator json, Manner manner) {
        this.json = json;
        this.manner = manner;
    }

    /** Writes an explanation; with the facts only for those who may see them. */
    static void write(JsonGenerator json, Explanation explanation, Manner manner) throws IOException {
        new ExplanationWriter(json, manner).write(explanation);
    }

    private void write(Explanation explanation) throws IOException {
        json.writeStringField("edition", explanation.edition());
        if (!explanation.rules().isEmpty()) {
            json.writeArrayFieldStart("rules");
            for (RuleAt rule : explanation.rules()) {
                json.writeStartObject();
                json.writeStringField("name", rule.name());
                json.writeStringField("file", rule.file());
                json.writeNumberField("line", rule.line());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        Question question = explanation.question();
        if (question != null && manner.withFacts()) {
            facts(question);
        }
        if (!explanation.reasonTexts().isEmpty()) {
            json.writeObjectFieldStart("reasonTexts");
            for (Map.Entry<String, String> text : explanation.reasonTexts().entrySet()) {
                json.writeStringField(text.getKey(), text.getValue());
            }
            json.writeEndObject();
        }
        remedies(explanation);
        if (explanation.validUntil() != null) {
            json.writeStringField("validUntil", explanation.validUntil().toString());
        }
        if (explanation.accessRequest() != null) {
            accessRequest(explanation.accessRequest());
        }
        if (explanation.extent() == Extent.PARTIAL) {
            json.writeBooleanField("partial", true);
        }
    }

    /** In the form of AuthZEN's Access Request and Approval profile, with the order that is to be sent. */
    private void accessRequest(AccessRequest request) throws IOException {
        json.writeObjectFieldStart("access_request");
        json.writeStringField("endpoint", manner.base() + "/v1/accounts/" + segment(request.account()) + "/orders");
        json.writeStringField("expires_at", request.expiresAt().toString());
        json.writeObjectFieldStart("request");
        json.writeObjectFieldStart("subject");
        json.writeStringField("type", request.subject().type());
        json.writeStringField("id", request.subject().id());
        json.writeEndObject();
        json.writeStringField("action", request.action().name());
        json.writeObjectFieldStart("resource");
        json.writeStringField("type", request.resource().type());
        json.writeStringField("id", request.resource().id());
        json.writeEndObject();
        if (!request.action().properties().isEmpty()) {
            json.writeFieldName("properties");
            JsonValues.write(json, request.action().properties());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String segment(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void remedies(Explanation explanation) throws IOException {
        if (explanation.remedies().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("remedies");
        for (Remedy remedy : explanation.remedies()) {
            JsonValues.write(json, remedy.told());
        }
        json.writeEndArray();
    }

    private void facts(Question question) throws IOException {
        json.writeObjectFieldStart("facts");
        json.writeStringField("asOf", question.now().toString());
        json.writeStringField("today", question.today().toString());
        json.writeObjectFieldStart("asker");
        json.writeStringField("type", question.asker());
        json.writeStringField("id", question.subject().id());
        text("role", question.role());
        json.writeEndObject();
        account(question.account());
        if (!question.service().id().isEmpty()) {
            service(question.service());
        }
        Plan named = question.plan();
        if (named != null) {
            json.writeFieldName("plan");
            TariffWriter.plan(json, named);
        }
        json.writeEndObject();
    }

    private void account(Account account) throws IOException {
        json.writeObjectFieldStart("account");
        json.writeStringField("id", account.id());
        text("partner", account.partner());
        day("migratedOn", account.migratedOn());
        day("setUpOn", account.setUpOn());
        texts("is", account.words().said());
        texts("trusts", account.words().scopesInOrder());
        if (!account.menu().isEmpty()) {
            texts("menu", account.menu());
        }
        json.writeEndObject();
    }

    private void service(Service service) throws IOException {
        json.writeObjectFieldStart("service");
        json.writeStringField("id", service.id());
        json.writeStringField("status", service.status());
        json.writeStringField("package", service.level().name());
        json.writeStringField("effectiveLevel", service.effectiveLevel().name());
        text("tariffFamily", service.family());
        json.writeBooleanField("locationVisible", service.locationVisible());
        Term term = service.term();
        if (term != null) {
            json.writeObjectFieldStart("term");
            day("from", term.from());
            day("until", term.until());
            json.writeEndObject();
        }
        text("ofcomCap", service.ofcomCap());
        json.writeBooleanField("roamingWaived", service.roamingWaived());
        json.writeArrayFieldStart("controls");
        for (Holding holding : service.controls()) {
            json.writeStartObject();
            json.writeStringField("control", holding.control());
            json.writeBooleanField("grandfathered", holding.grandfathered());
            json.writeEndObject();
        }
        json.writeEndArray();
        texts(
                "boltOns",
                service.boltOns().stream().map(Service.Held::product).sorted().toList());
        texts("is", service.words().said());
        TariffWriter.write(json, service);
        json.writeEndObject();
    }

    private void texts(String name, Iterable<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String one : texts) {
            json.writeString(one);
        }
        json.writeEndArray();
    }

    private void text(String name, @Nullable String value) throws IOException {
        if (value != null && !value.isEmpty()) {
            json.writeStringField(name, value);
        }
    }

    private void day(String name, @Nullable LocalDate day) throws IOException {
        if (day != null) {
            json.writeStringField(name, day.toString());
        }
    }
}

package tenure.account;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tenure.facts.Plan;
import tenure.facts.PlanBook;
import tenure.facts.history.ChangeSettings;
import tenure.facts.history.PortalSettings;

/** Writes a book of plans in the form of an import, so that {@link PlanReader} reads the same book again. */
final class PlanWriter {

    private final JsonGenerator json;

    private PlanWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Writes the lists of plans and of partners into an object that is open. */
    static void write(JsonGenerator json, PlanBook book) throws IOException {
        PlanWriter writer = new PlanWriter(json);
        json.writeArrayFieldStart("plans");
        for (Plan plan : book.plans()) {
            writer.plan(plan);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("partners");
        for (Map.Entry<String, PortalSettings> partner : book.settings().entrySet()) {
            json.writeStartObject();
            json.writeStringField("id", partner.getKey());
            json.writeObjectFieldStart("portal");
            writer.portal(partner.getValue());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void plan(Plan plan) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", plan.id());
        json.writeStringField("type", plan.type());
        money("monthlyRate", plan.monthlyRate());
        text("currency", plan.currency());
        json.writeBooleanField("enabled", plan.enabled());
        texts("visibility", plan.visibility().stream().sorted().toList());
        texts("changeableTo", plan.changeableTo());
        texts("partners", plan.partners().stream().sorted().toList());
        json.writeEndObject();
    }

    private void portal(PortalSettings portal) throws IOException {
        if (portal.menu() != null) {
            texts("menu", portal.menu());
        }
        json.writeObjectFieldStart("planChange");
        for (var mode : new TreeMap<>(portal.modes()).entrySet()) {
            texts(mode.getKey(), mode.getValue());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("changePlan");
        for (var terms : new TreeMap<>(portal.terms()).entrySet()) {
            json.writeObjectFieldStart(terms.getKey());
            terms(terms.getValue());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void terms(ChangeSettings terms) throws IOException {
        text("refund", terms.refund());
        money("feeDearer", terms.feeDearer());
        money("feeCheaper", terms.feeCheaper());
        text("invoice", terms.invoice());
        money("minimumInvoice", terms.minimumInvoice());
        text("rolloverExpiry", terms.rolloverExpiry());
    }

    private void texts(String member, Collection<String> texts) throws IOException {
        json.writeArrayFieldStart(member);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private void money(String member, @Nullable BigDecimal amount) throws IOException {
        text(member, amount == null ? null : amount.toPlainString());
    }

    private void text(String member, @Nullable String text) throws IOException {
        if (text != null) {
            json.writeStringField(member, text);
        }
    }
}

package tenure.api.access;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tenure.facts.ChangeTerms;
import tenure.facts.Plan;
import tenure.facts.Service;
import tenure.facts.Successor;
import tenure.facts.Tariff;

/** Writes what an explanation tells of plans: that of a service, and what may be changed of it. */
final class TariffWriter {

    private final JsonGenerator json;

    private TariffWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Writes the tariff of a service into its object: whatever of it the question looked at. */
    static void write(JsonGenerator json, Service service) throws IOException {
        TariffWriter writer = new TariffWriter(json);
        Tariff tariff = service.tariff();
        writer.day("paidUntil", tariff.paidUntil());
        writer.successors(tariff.successors());
        if (!tariff.plan().id().isEmpty()) {
            json.writeFieldName("plan");
            plan(json, tariff.plan());
            json.writeStringField("billing", tariff.billing());
            writer.texts("offers", service.words().offeredInOrder());
            writer.texts("modes", tariff.modes());
            writer.terms(tariff.terms());
        }
    }

    /** Writes a plan, without the plans and partners it names: those are not for everybody to know of. */
    static void plan(JsonGenerator json, Plan plan) throws IOException {
        TariffWriter writer = new TariffWriter(json);
        json.writeStartObject();
        json.writeStringField("id", plan.id());
        json.writeStringField("type", plan.type());
        writer.amount("monthlyRate", plan.monthlyRate());
        if (plan.currency() != null) {
            json.writeStringField("currency", plan.currency());
        }
        json.writeBooleanField("enabled", plan.enabled());
        writer.texts("visibility", plan.visibility().stream().sorted().toList());
        json.writeEndObject();
    }

    private void successors(Collection<Successor> successors) throws IOException {
        if (successors.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("replacedBy");
        for (Successor successor : successors) {
            json.writeStartObject();
            json.writeStringField("id", successor.id());
            json.writeStringField("status", successor.status());
            day("from", successor.from());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void terms(ChangeTerms terms) throws IOException {
        json.writeObjectFieldStart("terms");
        json.writeStringField("refund", terms.refund());
        amount("feeDearer", terms.feeDearer());
        amount("feeCheaper", terms.feeCheaper());
        json.writeStringField("invoice", terms.invoice());
        amount("minimumInvoice", terms.minimumInvoice());
        json.writeEndObject();
    }

    private void texts(String name, Iterable<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String one : texts) {
            json.writeString(one);
        }
        json.writeEndArray();
    }

    private void amount(String name, BigDecimal amount) throws IOException {
        json.writeStringField(name, amount.toPlainString());
    }

    private void day(String name, @Nullable LocalDate day) throws IOException {
        if (day != null) {
            json.writeStringField(name, day.toString());
        }
    }
}

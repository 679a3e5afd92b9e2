package tenure.account;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tenure.facts.Grant;
import tenure.facts.Order;
import tenure.facts.PlanBook;
import tenure.facts.Term;
import tenure.facts.TpaRequest;
import tenure.facts.history.AccountHistory;
import tenure.facts.history.BoltOnHeld;
import tenure.facts.history.ControlHeld;
import tenure.facts.history.Line;
import tenure.facts.history.OfcomStep;
import tenure.facts.history.PackageStep;
import tenure.facts.history.RoamingStep;
import tenure.facts.history.ServiceHistory;
import tenure.json.JsonValues;

/**
 * Writes a history in the form of an import, so that {@link HistoryReader} reads the same history again. Names, contacts
 * and users are no part of a history, so they are not in what is written. The same history is the same text.
 */
public final class HistoryWriter {

    private final JsonGenerator json;

    private HistoryWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Writes the account, and the monthly rates of the plans its services are on. */
    public static void write(JsonGenerator json, AccountHistory account) throws IOException {
        HistoryWriter writer = new HistoryWriter(json);
        json.writeStartObject();
        writer.each("plans", rates(account.services().values()).entrySet(), writer::plan);
        json.writeFieldName("account");
        writer.account(account);
        json.writeEndObject();
    }

    /** Writes the account, and the plans and settings of portals that questions about it look at. */
    public static void write(JsonGenerator json, AccountHistory account, PlanBook plans) throws IOException {
        json.writeStartObject();
        PlanWriter.write(json, plans);
        json.writeFieldName("account");
        new HistoryWriter(json).account(account);
        json.writeEndObject();
    }

    private static Map<String, BigDecimal> rates(Collection<ServiceHistory> services) {
        Map<String, BigDecimal> rates = new TreeMap<>();
        services.forEach(service -> rates.put(service.plan(), service.monthlyRate()));
        return rates;
    }

    private void plan(Map.Entry<String, BigDecimal> rate) throws IOException {
        text("id", rate.getKey());
        money("monthlyRate", rate.getValue());
    }

    private void account(AccountHistory account) throws IOException {
        json.writeStartObject();
        text("id", account.id());
        text("partner", account.partner());
        day("migratedOn", account.migratedOn());
        day("setUpOn", account.setUpOn());
        json.writeObjectFieldStart("tpa");
        each("requests", account.requests(), this::request);
        each("grants", account.grants(), this::grant);
        json.writeEndObject();
        each("orders", account.orders(), this::order);
        each("services", account.services().values(), this::service);
        json.writeEndObject();
    }

    private void request(TpaRequest request) throws IOException {
        text("id", request.id());
        text("partner", request.partner());
        instant("requestedAt", request.requestedAt());
        text("status", request.status());
    }

    private void grant(Grant grant) throws IOException {
        text("partner", grant.partner());
        instant("grantedAt", grant.grantedAt());
        instant("revokedAt", grant.revokedAt());
        json.writeArrayFieldStart("scopes");
        for (String scope : grant.scopes().stream().sorted().toList()) {
            json.writeString(scope);
        }
        json.writeEndArray();
    }

    private void order(Order order) throws IOException {
        text("id", order.id());
        text("status", order.status());
        text("action", order.action());
        json.writeObjectFieldStart("resource");
        text("type", order.resourceType());
        text("id", order.resourceId());
        json.writeEndObject();
        json.writeFieldName("properties");
        JsonValues.write(json, order.properties());
        money("acceptedCost", order.acceptedCost());
    }

    private void service(ServiceHistory service) throws IOException {
        text("id", service.id());
        text("status", service.status());
        text("tariffFamily", service.family());
        json.writeBooleanField("locationVisible", service.locationVisible());
        text("plan", service.plan());
        line(service.line());
        each("packages", service.packages(), this::step);
        json.writeObjectFieldStart("contract");
        each("terms", service.terms(), this::term);
        json.writeEndObject();
        each("controls", service.controls(), this::control);
        json.writeObjectFieldStart("caps");
        each("ofcom", service.ofcomCaps(), this::ofcom);
        each("roaming", service.roamingCaps(), this::roaming);
        json.writeEndObject();
        each("boltOns", service.boltOns(), this::boltOn);
    }

    private void line(Line line) throws IOException {
        if (!line.billing().equals(Line.USUAL_BILLING)) {
            text("billing", line.billing());
        }
        day("paidUntil", line.paidUntil());
        day("from", line.from());
        day("until", line.until());
        text("replaces", line.replaces());
    }

    private void step(PackageStep step) throws IOException {
        text("level", step.level());
        day("from", step.from());
    }

    private void term(Term term) throws IOException {
        day("from", term.from());
        day("until", term.until());
    }

    private void control(ControlHeld control) throws IOException {
        text("control", control.control());
        day("from", control.from());
        day("until", control.until());
        json.writeBooleanField("grandfathered", control.grandfathered());
    }

    private void ofcom(OfcomStep step) throws IOException {
        text("amount", step.amount());
        day("from", step.from());
    }

    private void roaming(RoamingStep step) throws IOException {
        json.writeBooleanField("waived", step.waived());
        day("from", step.from());
    }

    private void boltOn(BoltOnHeld boltOn) throws IOException {
        text("product", boltOn.product());
        day("from", boltOn.from());
        day("until", boltOn.until());
        money("monthlyPrice", boltOn.monthlyPrice());
        json.writeBooleanField("contractual", boltOn.contractual());
    }

    /** Writes the members of one thing into an object that is open. */
    private interface Members<T> {
        void write(T thing) throws IOException;
    }

    private <T> void each(String member, Collection<T> all, Members<T> members) throws IOException {
        json.writeArrayFieldStart(member);
        for (T one : all) {
            json.writeStartObject();
            members.write(one);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void text(String member, @Nullable String text) throws IOException {
        if (text != null) {
            json.writeStringField(member, text);
        }
    }

    private void day(String member, @Nullable LocalDate day) throws IOException {
        text(member, day == null ? null : day.toString());
    }

    private void instant(String member, @Nullable Instant instant) throws IOException {
        text(member, instant == null ? null : instant.toString());
    }

    private void money(String member, @Nullable BigDecimal amount) throws IOException {
        text(member, amount == null ? null : amount.toPlainString());
    }
}

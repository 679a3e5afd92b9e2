package tenure.record;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tenure.decision.Decision;
import tenure.facts.Asker;
import tenure.facts.Catalogue;
import tenure.json.JsonValues;
import tenure.request.Context;
import tenure.request.Context.Explain;
import tenure.request.Resource;
import tenure.rules.Cost;
import tenure.rules.Obligation;
import tenure.rules.RuleAt;
import tenure.security.Group;

/**
 * Writes the body of a row: what the call has for all, then each decision. A decision whose asker, resource or context is
 * that of the one before it does not name it again.
 */
final class BodyWriter {

    private static final int LONGEST_REQUEST_ID = 200;

    private final JsonGenerator json;
    private final Catalogue catalogue;
    private final IdentityHashMap<RuleAt, Integer> places;
    private @Nullable Asker asker;
    private @Nullable Resource resource;
    private @Nullable Context context;

    /** A writer that knows the place of each rule in the edition's list. */
    BodyWriter(JsonGenerator json, Catalogue catalogue, IdentityHashMap<RuleAt, Integer> places) {
        this.json = json;
        this.catalogue = catalogue;
        this.places = places;
    }

    void write(Call call, List<Given> given) throws IOException {
        json.writeStartObject();
        json.writeStringField("at", call.at().toString());
        caller(call);
        String requestId = call.requestId();
        if (requestId != null) {
            json.writeStringField(
                    "requestId", requestId.substring(0, Math.min(requestId.length(), LONGEST_REQUEST_ID)));
        }
        json.writeArrayFieldStart("decisions");
        for (Given one : given) {
            json.writeStartObject();
            json.writeNumberField("place", one.place());
            asked(one);
            decided(one.decision());
            rules(one);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void caller(Call call) throws IOException {
        json.writeObjectFieldStart("caller");
        json.writeStringField("sub", call.caller().sub());
        json.writeArrayFieldStart("groups");
        for (Group group : Group.values()) {
            if (call.caller().in(group)) {
                json.writeString(group.word());
            }
        }
        json.writeEndArray();
        text("accountId", call.caller().accountId());
        text("partnerId", call.caller().partnerId());
        json.writeEndObject();
    }

    private void asked(Given given) throws IOException {
        Asker asks = given.inquiry().asker();
        if (!asks.equals(asker)) {
            asker = asks;
            subject(asks);
        }
        json.writeObjectFieldStart("action");
        json.writeStringField("name", given.inquiry().request().action().name());
        Map<String, @Nullable Object> properties = KeptProperties.of(given.inquiry(), catalogue);
        if (!properties.isEmpty()) {
            json.writeFieldName("properties");
            JsonValues.write(json, properties);
        }
        json.writeEndObject();
        Resource about = given.inquiry().request().resource();
        if (!about.equals(resource)) {
            resource = about;
            json.writeObjectFieldStart("resource");
            json.writeStringField("type", about.type());
            json.writeStringField("id", about.id());
            json.writeEndObject();
        }
        Context in = given.inquiry().request().context();
        if (!in.equals(context)) {
            context = in;
            context(in);
        }
    }

    private void subject(Asker asker) throws IOException {
        json.writeObjectFieldStart("subject");
        json.writeStringField("type", asker.type());
        json.writeStringField("id", asker.id());
        if (asker.known()) {
            json.writeStringField("role", asker.role());
        }
        text("owner", asker.owner());
        json.writeEndObject();
    }

    private void context(Context context) throws IOException {
        json.writeObjectFieldStart("context");
        json.writeStringField("asOf", context.asOf().toString());
        text("acceptedCost", Objects.toString(context.acceptedCost(), null));
        text("approval", context.approval());
        if (context.explain() == Explain.IN_FULL) {
            json.writeBooleanField("explain", true);
        }
        json.writeEndObject();
    }

    private void decided(Decision decision) throws IOException {
        json.writeStringField("outcome", decision.outcome().name());
        if (!decision.reasons().isEmpty()) {
            json.writeArrayFieldStart("reasons");
            for (String reason : decision.reasons()) {
                json.writeString(reason);
            }
            json.writeEndArray();
        }
        text("source", decision.source());
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
                json.writeStartObject();
                json.writeStringField("type", duty.type());
                json.writeObjectFieldStart("properties");
                for (Map.Entry<String, String> property : duty.properties().entrySet()) {
                    json.writeStringField(property.getKey(), property.getValue());
                }
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private void rules(Given given) throws IOException {
        BitSet fired = new BitSet();
        for (RuleAt rule : given.fired()) {
            Integer place = places.get(rule);
            if (place != null) {
                fired.set(place);
            }
        }
        json.writeArrayFieldStart("rules");
        for (int place = fired.nextSetBit(0); place >= 0; place = fired.nextSetBit(place + 1)) {
            json.writeNumber(place);
        }
        json.writeEndArray();
    }

    private void text(String member, @Nullable String text) throws IOException {
        if (text != null) {
            json.writeStringField(member, text);
        }
    }
}

package tenure.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.decision.Decision;
import tenure.decision.Explainer;
import tenure.decision.Explanation;
import tenure.decision.Outcome;
import tenure.decision.Remedy;
import tenure.json.JsonValues;
import tenure.json.Problem;
import tenure.json.ProblemText;
import tenure.once.Reply;
import tenure.rules.Cost;
import tenure.rules.Obligation;

/** Writes orders, and why there is none. The same facts are written in the same order. */
final class OrderText {

    private static final String JSON = "application/json";
    static final int OK = 200;
    static final int CREATED = 201;
    static final int ACCEPTED = 202;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private OrderText() {}

    /** A new order, without an answer yet. */
    static PlacedOrder begin(String id, Wish wish, Instant at) {
        ObjectNode order = JsonNodeFactory.instance.objectNode();
        order.put("id", id).put("account", wish.account()).put("status", OrderStatus.PENDING.name());
        order.put("action", wish.action());
        order.putObject("resource")
                .put("type", wish.resource().type())
                .put("id", wish.resource().id());
        order.set("properties", JsonValues.object(wish.properties()));
        order.putObject("placedBy")
                .put("type", wish.by().type())
                .put("id", wish.by().id());
        order.put("placedAt", at.toString());
        if (wish.approval() != null) {
            order.put("approval", wish.approval());
        }
        return new PlacedOrder(order);
    }

    /** Notes what was decided about the order last. */
    static void decided(PlacedOrder order, Judged judged) {
        ObjectNode document = order.document();
        Decision decision = judged.answer();
        document.put("outcome", decision.outcome().name())
                .put("decision", judged.decision().toString());
        document.put("edition", judged.decider().edition().hash());
        document.remove(List.of("reasons", "cost", "obligations"));
        if (!decision.reasons().isEmpty()) {
            decision.reasons().forEach(document.putArray("reasons")::add);
        }
        Cost cost = decision.cost();
        if (cost != null) {
            document.putObject("cost")
                    .put("amount", cost.amount().toPlainString())
                    .put("currency", cost.currency());
        }
        if (!decision.obligations().isEmpty()) {
            obligations(document.putArray("obligations"), decision.obligations());
        }
    }

    private static void obligations(ArrayNode array, List<Obligation> obligations) {
        for (Obligation obligation : obligations) {
            ObjectNode entry = array.addObject().put("type", obligation.type());
            if (!obligation.properties().isEmpty()) {
                ObjectNode properties = entry.putObject("properties");
                obligation.properties().forEach(properties::put);
            }
        }
    }

    /** Notes what the act changes, and what it costs. */
    static void effects(PlacedOrder order, Act act) {
        order.document().set("effects", act.changes());
        order.document().remove("charges");
        if (!act.charges().isEmpty()) {
            ArrayNode charges = order.document().putArray("charges");
            act.charges()
                    .forEach(charge -> charges.addObject()
                            .put("kind", charge.kind())
                            .put("amount", charge.amount().toPlainString())
                            .put("currency", charge.currency()));
        }
    }

    static Reply reply(int status, PlacedOrder order, Visit visit) {
        ObjectNode told = visit.isDry() ? order.document().deepCopy().put("dryRun", true) : order.document();
        return new Reply(
                visit.isDry() ? OK : status,
                Map.of("X-Decision-Id", order.document().path("decision").asText()),
                JSON,
                told.toString());
    }

    /** That the rules say no, why, and what would change that. */
    static Reply denied(Judged judged) {
        Explanation told = new Explainer(judged.decider()).explain(judged.inquiry());
        String body = ProblemText.of(FORBIDDEN, "The rules do not allow this.", List.of(), json -> {
            json.writeStringField("outcome", judged.answer().outcome().name());
            json.writeArrayFieldStart("reasons");
            for (String reason : judged.answer().reasons()) {
                json.writeString(reason);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("reasonTexts");
            for (Map.Entry<String, String> text : told.reasonTexts().entrySet()) {
                json.writeStringField(text.getKey(), text.getValue());
            }
            json.writeEndObject();
            json.writeArrayFieldStart("remedies");
            for (Remedy remedy : told.remedies()) {
                JsonValues.write(json, remedy.told());
            }
            json.writeEndArray();
        });
        return problem(FORBIDDEN, judged, body);
    }

    /** That a cost has to be agreed to first: the quote. Nothing has changed. */
    static Reply quote(Judged judged, ArrayNode effects, @Nullable BigDecimal accepted) {
        Cost cost = judged.answer().cost();
        String detail = accepted == null
                ? "This costs something: send the same with acceptedCost."
                : "The cost is another than the one accepted.";
        String body = ProblemText.of(CONFLICT, detail, List.of(), json -> {
            json.writeStringField("outcome", judged.answer().outcome().name());
            json.writeArrayFieldStart("reasons");
            for (String reason : judged.answer().reasons()) {
                json.writeString(reason);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("quote");
            json.writeStringField(
                    "amount", cost == null ? "0.00" : cost.amount().toPlainString());
            json.writeStringField("currency", cost == null ? "" : cost.currency());
            json.writeStringField("asOf", judged.ruling().question().now().toString());
            json.writeFieldName("effects");
            json.writeRawValue(effects.toString());
            json.writeEndObject();
        });
        return problem(CONFLICT, judged, body);
    }

    /** That it is allowed, but cannot be done as asked. */
    static Reply refused(ActRefused refused, Judged judged) {
        int status = refused.kind() == ActRefused.Kind.MALFORMED ? BAD_REQUEST : CONFLICT;
        String detail = refused.kind() == ActRefused.Kind.MALFORMED
                ? "The order is not right."
                : "This is allowed, but cannot be done now.";
        return problem(status, judged, body(status, detail, refused));
    }

    /** That it says what no order may say; nothing is decided about it, so that nothing of it is kept. */
    static Reply unfit(ActRefused refused) {
        String body = body(BAD_REQUEST, "The order is not right.", refused);
        return new Reply(BAD_REQUEST, Map.of(), ProblemText.MEDIA_TYPE, body);
    }

    private static String body(int status, String detail, ActRefused refused) {
        return ProblemText.of(status, detail, refused.problems(), json -> {
            for (Map.Entry<String, JsonNode> member : refused.told().entrySet()) {
                json.writeFieldName(member.getKey());
                json.writeRawValue(member.getValue().toString());
            }
        });
    }

    /** That nothing would change. */
    static Reply nothing(Judged judged) {
        Problem problem =
                new Problem("/action", "NOTHING_TO_ORDER", "this action changes nothing, so it is not ordered");
        return problem(
                UNPROCESSABLE,
                judged,
                ProblemText.of(UNPROCESSABLE, "There is nothing to order.", List.of(problem), json -> {}));
    }

    /** That the order is past answering. */
    static Reply past(PlacedOrder order, String code, String message) {
        String body = ProblemText.of(CONFLICT, message, List.of(new Problem("", code, message)), json -> {
            json.writeFieldName("order");
            json.writeRawValue(order.document().toString());
        });
        return new Reply(CONFLICT, Map.of(), ProblemText.MEDIA_TYPE, body);
    }

    private static Reply problem(int status, Judged judged, String body) {
        return new Reply(status, Map.of("X-Decision-Id", judged.decision().toString()), ProblemText.MEDIA_TYPE, body);
    }

    /** Whether the answer waits for somebody's agreement to a cost. */
    static boolean wantsCost(Decision decision) {
        return decision.outcome() == Outcome.NEEDS_COST_ACCEPTANCE;
    }
}

package tenure.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;

/** Section 8, last paragraphs: who accepts a cost, and what an approved order covers. */
final class Consent {
    private Consent() {}

    /** Only a customer accepts, by an amount equal in value. */
    static boolean accepted(Question asked, BigDecimal cost) {
        return asked.byCustomer() && sameAmount(asked.body().get("context"), cost);
    }

    /** Whoever asks: an APPROVED order of the same account, action, resource, properties and cost. */
    static boolean covered(Question asked, BigDecimal cost) {
        String id = Json.text(asked.body().get("context"), "approval");
        JsonNode order = Json.byId(Json.list(asked.account(), "orders"), id);
        return order != null
                && "APPROVED".equals(Json.text(order, "status"))
                && asked.act().name().equals(Json.text(order, "action"))
                && sameResource(asked.body().get("resource"), order.get("resource"))
                && Json.sameValue(asked.properties(), propertiesOf(order))
                && (cost.signum() == 0 || sameAmount(order, cost));
    }

    private static boolean sameAmount(JsonNode holder, BigDecimal cost) {
        BigDecimal amount = Json.money(holder, "acceptedCost");
        return amount != null && amount.compareTo(cost) == 0;
    }

    private static boolean sameResource(JsonNode a, JsonNode b) {
        return Json.text(a, "type").equals(Json.text(b, "type"))
                && Json.text(a, "id").equals(Json.text(b, "id"));
    }

    private static JsonNode propertiesOf(JsonNode order) {
        JsonNode properties = Json.member(order, "properties");
        return properties == null ? JsonNodeFactory.instance.objectNode() : properties;
    }
}

package tenure.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tenure.facts.Order;
import tenure.json.JsonValues;
import tenure.request.Resource;
import tenure.request.Subject;

/** An order and all that is told of it, as one JSON object. */
public final class PlacedOrder {

    private final ObjectNode document;

    PlacedOrder(ObjectNode document) {
        this.document = document;
    }

    public String id() {
        return document.path("id").asText();
    }

    public String account() {
        return document.path("account").asText();
    }

    public OrderStatus status() {
        return OrderStatus.valueOf(document.path("status").asText());
    }

    public String action() {
        return document.path("action").asText();
    }

    public Resource resource() {
        JsonNode resource = document.path("resource");
        return new Resource(resource.path("type").asText(), resource.path("id").asText());
    }

    /** Who placed it; null when an import brought it. */
    public @Nullable Subject placedBy() {
        JsonNode by = document.path("placedBy");
        return by.isObject()
                ? new Subject(by.path("type").asText(), by.path("id").asText())
                : null;
    }

    /** Until when the customer may answer; null when nobody has to, or without end. */
    public @Nullable Instant expiresAt() {
        String text = document.path("expiresAt").textValue();
        return text == null ? null : Instant.parse(text);
    }

    /** What it cost when it was placed; null when nothing. */
    public @Nullable BigDecimal cost() {
        String amount = document.path("cost").path("amount").textValue();
        return amount == null ? null : new BigDecimal(amount);
    }

    /** All of it. */
    public ObjectNode document() {
        return document;
    }

    /** The order as a fact: approved, at this cost. */
    Order approved(@Nullable BigDecimal cost) {
        Resource resource = resource();
        return new Order(
                id(),
                OrderStatus.APPROVED.name(),
                action(),
                resource.type(),
                resource.id(),
                JsonValues.members(document.path("properties")),
                cost);
    }

    /** Something became of it. */
    void become(OrderStatus status, Instant at, @Nullable Subject by) {
        document.put("status", status.name());
        ObjectNode step = document.withArray("history").addObject();
        step.put("status", status.name()).put("at", at.toString());
        if (by != null) {
            step.putObject("by").put("type", by.type()).put("id", by.id());
        }
    }
}

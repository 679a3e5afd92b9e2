package tenure.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The same question again with an accepted cost, or with an order that covers it or misses in one thing. */
final class FollowUps {
    private static final BigDecimal PENNY = new BigDecimal("0.01");
    private static final List<String> MISSES =
            List.of("status", "action", "resource", "properties", "extra", "cost", "no cost", "account", "id");

    private final Dice dice;
    private final ObjectNode document;
    private final String prefix;
    private int orders;

    FollowUps(Dice dice, ObjectNode document, String prefix) {
        this.dice = dice;
        this.document = document;
        this.prefix = prefix;
    }

    /** New orders never change an answer given before: an order counts only when a question names it. */
    List<ObjectNode> of(ObjectNode question) {
        JsonNode context = Oracle.answer(document, question).get("context");
        String outcome = Json.text(context, "outcome");
        List<ObjectNode> more = new ArrayList<>();
        if (!outcome.startsWith("NEEDS_")) {
            return more;
        }
        String cost = Json.text(context.get("cost"), "amount");
        if (cost != null && dice.chance(80)) {
            more.add(with(question, "acceptedCost", dice.chance(60) ? equalTo(cost) : offBy(cost)));
        }
        if (outcome.equals("NEEDS_APPROVAL") || dice.chance(50)) {
            more.add(with(question, "approval", order(question, cost, "none")));
            more.add(with(question, "approval", order(question, cost, dice.pick(MISSES))));
        }
        return more;
    }

    private static ObjectNode with(ObjectNode question, String member, String value) {
        ObjectNode again = Json.copy(question);
        ((ObjectNode) again.get("context")).put(member, value);
        return again;
    }

    /** "30.00" is equal in value to "30", "30.0" and "030.00". */
    private String equalTo(String cost) {
        String shortest = new BigDecimal(cost).stripTrailingZeros().toPlainString();
        return dice.pick(List.of(cost, shortest, "0" + cost));
    }

    private String offBy(String cost) {
        BigDecimal amount = new BigDecimal(cost);
        return (dice.chance(50) ? amount.add(PENNY) : amount.subtract(PENNY)).toPlainString();
    }

    private String order(ObjectNode question, String cost, String miss) {
        String id = prefix + "O" + ++orders;
        JsonNode account = Question.of(document, question).account();
        ObjectNode order =
                ((ArrayNode) account.get("orders")).addObject().put("id", id).put("status", "APPROVED");
        order.put("action", Json.text(question.get("action"), "name"));
        JsonNode resource = question.get("resource");
        order.putObject("resource").put("type", Json.text(resource, "type")).put("id", Json.text(resource, "id"));
        properties(order, question.get("action"));
        if (cost != null || dice.chance(30)) {
            order.put("acceptedCost", cost == null ? "12.00" : equalTo(cost));
        }
        return spoil(order, account, cost, miss) ? id : id + "x";
    }

    /** Absent and empty are equal, and so is any order of members. */
    private void properties(ObjectNode order, JsonNode action) {
        ObjectNode properties = order.objectNode();
        List<String> names = new ArrayList<>();
        if (Json.has(action, "properties")) {
            action.get("properties").fieldNames().forEachRemaining(name -> names.add(0, name));
        }
        names.forEach(name -> properties.set(name, action.get("properties").get(name)));
        if (!names.isEmpty() || dice.chance(50)) {
            order.set("properties", properties);
        }
    }

    /** False when the question is to name no stored order at all. */
    private boolean spoil(ObjectNode order, JsonNode account, String cost, String miss) {
        switch (miss) {
            case "status" -> order.put("status", dice.word("PENDING REFUSED EXPIRED APPLIED FAILED WITHDRAWN"));
            case "action" -> order.put("action", otherAction(order));
            case "resource" -> moveTo(order, otherService(account, order));
            case "properties" -> order.putObject("properties").put("product", "GLOBAL_DATA_500MB");
            case "extra" -> extend(order);
            case "cost" -> order.put("acceptedCost", offBy(cost == null ? "1.00" : cost));
            case "no cost" -> order.remove("acceptedCost");
            case "account" -> giveAway(order, account);
            case "id" -> {
                return false;
            }
            default -> {}
        }
        return true;
    }

    private static void extend(ObjectNode order) {
        if (!order.has("properties")) {
            order.putObject("properties");
        }
        ((ObjectNode) order.get("properties")).put("extra", "1");
    }

    private String otherAction(ObjectNode order) {
        return dice.pick(Tables.ACTIONS.values().stream()
                .filter(a -> a.fits(Json.text(order.get("resource"), "type")))
                .map(Tables.Act::name)
                .filter(name -> !name.equals(Json.text(order, "action")))
                .toList());
    }

    private JsonNode otherService(JsonNode account, ObjectNode order) {
        String id = Json.text(order.get("resource"), "id");
        return Json.list(account, "services").stream()
                .filter(s -> !id.equals(Json.text(s, "id")))
                .findFirst()
                .orElse(null);
    }

    private void moveTo(ObjectNode order, JsonNode service) {
        if (service == null) {
            order.put("status", "WITHDRAWN");
            return;
        }
        order.putObject("resource").put("type", "service").put("id", Json.text(service, "id"));
    }

    /** To the other account's orders; section 11 wants the resource to be that account's too. */
    private void giveAway(ObjectNode order, JsonNode account) {
        List<JsonNode> others = Json.list(document, "accounts").stream()
                .filter(a -> !a.equals(account))
                .toList();
        if (others.isEmpty()) {
            order.put("status", "EXPIRED");
            return;
        }
        ArrayNode own = (ArrayNode) account.get("orders");
        own.remove(own.size() - 1);
        JsonNode other = others.get(0);
        boolean whole = "account".equals(Json.text(order.get("resource"), "type"))
                || Json.list(other, "services").isEmpty();
        JsonNode target = whole ? other : other.get("services").get(0);
        order.putObject("resource").put("type", whole ? "account" : "service").put("id", Json.text(target, "id"));
        ((ArrayNode) other.get("orders")).add(order);
    }
}

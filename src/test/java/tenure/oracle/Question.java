package tenure.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.List;

/**
 * A question with the stored things it names (sections 2 and 5). What is unknown is null; {@code owner} is the
 * account of a customer's user or the company of a partner's user.
 */
record Question(JsonNode document, JsonNode body, JsonNode user, JsonNode owner, JsonNode account, JsonNode service) {

    static Question of(JsonNode document, JsonNode body) {
        JsonNode owner = owner(document, body.get("subject"));
        JsonNode user = user(document, owner, body.get("subject"));
        JsonNode account = account(document, body.get("resource"));
        return new Question(document, body, user, owner, account, service(account, body.get("resource")));
    }

    private static JsonNode owner(JsonNode document, JsonNode subject) {
        return switch (Json.text(subject, "type")) {
            case "customer" -> ownerIn(Json.list(document, "accounts"), Json.text(subject, "id"));
            case "partner" -> ownerIn(Json.list(document, "partners"), Json.text(subject, "id"));
            default -> null;
        };
    }

    private static JsonNode ownerIn(List<JsonNode> owners, String userId) {
        return owners.stream()
                .filter(o -> Json.byId(Json.list(o, "users"), userId) != null)
                .findFirst()
                .orElse(null);
    }

    private static JsonNode user(JsonNode document, JsonNode owner, JsonNode subject) {
        String id = Json.text(subject, "id");
        if ("staff".equals(Json.text(subject, "type"))) {
            return Json.byId(Json.list(document, "staff"), id);
        }
        return owner == null ? null : Json.byId(Json.list(owner, "users"), id);
    }

    /** An id that names something of the other type is an unknown resource (section 2). */
    private static JsonNode account(JsonNode document, JsonNode resource) {
        List<JsonNode> accounts = Json.list(document, "accounts");
        String id = Json.text(resource, "id");
        return switch (Json.text(resource, "type")) {
            case "account" -> Json.byId(accounts, id);
            case "service" ->
                accounts.stream()
                        .filter(a -> Json.byId(Json.list(a, "services"), id) != null)
                        .findFirst()
                        .orElse(null);
            default -> null;
        };
    }

    private static JsonNode service(JsonNode account, JsonNode resource) {
        boolean one = account != null && "service".equals(Json.text(resource, "type"));
        return one ? Json.byId(Json.list(account, "services"), Json.text(resource, "id")) : null;
    }

    boolean byCustomer() {
        return "customer".equals(subjectType());
    }

    boolean byPartner() {
        return "partner".equals(subjectType());
    }

    boolean byStaff() {
        return "staff".equals(subjectType());
    }

    private String subjectType() {
        return Json.text(body.get("subject"), "type");
    }

    String resourceType() {
        return Json.text(body.get("resource"), "type");
    }

    /** Unknown and another's are the same to customers and partners: no existence leak. */
    boolean resourceIsTheirs() {
        if (account == null || byStaff()) {
            return account != null;
        }
        String owned = byCustomer() ? Json.text(account, "id") : Json.text(account, "partner");
        return Json.text(owner, "id").equals(owned);
    }

    String resourceReason() {
        if (byStaff()) {
            return "NOT_FOUND";
        }
        return byCustomer() ? "NOT_YOUR_ACCOUNT" : "NOT_YOUR_CUSTOMER";
    }

    Tables.Act act() {
        return Tables.ACTIONS.get(Json.text(body.get("action"), "name"));
    }

    JsonNode properties() {
        JsonNode properties = Json.member(body.get("action"), "properties");
        return properties == null ? JsonNodeFactory.instance.objectNode() : properties;
    }

    String property(String name) {
        return Json.text(properties(), name);
    }

    /** Section 8: what each property must look like; an unknown control or product is stage 5's matter. */
    boolean complete() {
        return switch (act().property()) {
            case "control" -> property("control") != null;
            case "product" -> property("product") != null;
            case "package" -> property("package") != null && Tables.LEVELS.contains(property("package"));
            case "amount" ->
                Json.isDecimalText(property("amount"))
                        || (noLimit() && act().name().equals("ofcom-cap.set"));
            case "plan" -> property("plan") != null && Dates.isDate(property("startDate"));
            case "request" -> textOrAbsent("plan") && textOrAbsent("message") && dateOrAbsent("startDate");
            default -> true;
        };
    }

    private boolean textOrAbsent(String name) {
        return !Json.has(properties(), name) || property(name) != null;
    }

    private boolean dateOrAbsent(String name) {
        return !Json.has(properties(), name) || Dates.isDate(property(name));
    }

    boolean noLimit() {
        return "NO_LIMIT".equals(property("amount"));
    }

    BigDecimal monthlyRate() {
        return Json.money(Json.byId(Json.list(document, "plans"), Json.text(service, "plan")), "monthlyRate");
    }
}

package tenure.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;

/** plan-changes.md, section 1: a partner's settings, what it lacks from DEFAULT, leaf by leaf. */
record Portal(JsonNode own, JsonNode usual) {

    static Portal of(JsonNode document, String partner) {
        List<JsonNode> partners = Json.list(document, "partners");
        return new Portal(
                Json.member(Json.byId(partners, partner == null ? "DEFAULT" : partner), "portal"),
                Json.member(Json.byId(partners, "DEFAULT"), "portal"));
    }

    List<String> menu() {
        return texts("menu");
    }

    List<String> modes(String type) {
        return texts("planChange", type);
    }

    String term(String billing, String name, String fallback) {
        JsonNode leaf = leaf("changePlan", billing, name);
        return leaf == null ? fallback : leaf.asText();
    }

    BigDecimal amount(String billing, String name) {
        return new BigDecimal(term(billing, name, "0.00"));
    }

    private List<String> texts(String... path) {
        JsonNode list = leaf(path);
        List<String> texts = new java.util.ArrayList<>();
        if (list != null) {
            list.forEach(text -> texts.add(text.textValue()));
        }
        return texts;
    }

    private JsonNode leaf(String... path) {
        JsonNode leaf = at(own, path);
        return leaf == null ? at(usual, path) : leaf;
    }

    private static JsonNode at(JsonNode from, String... path) {
        JsonNode node = from;
        for (String member : path) {
            node = Json.member(node, member);
        }
        return node;
    }
}

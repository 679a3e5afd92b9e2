package tenure.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reading JSON the way sections 2 and 11 do: null counts as absent, an absent list is empty. */
final class Json {
    private static final Pattern DECIMAL_TEXT = Pattern.compile("[0-9]+(\\.[0-9]{1,2})?");

    private Json() {}

    static boolean has(JsonNode node, String member) {
        return node != null && node.hasNonNull(member);
    }

    /** The text of a member, or null when it is absent, null or not text. */
    static String text(JsonNode node, String member) {
        return has(node, member) && node.get(member).isTextual()
                ? node.get(member).textValue()
                : null;
    }

    static boolean flag(JsonNode node, String member) {
        return has(node, member) && node.get(member).booleanValue();
    }

    static JsonNode member(JsonNode node, String member) {
        return has(node, member) ? node.get(member) : null;
    }

    static List<JsonNode> list(JsonNode node, String member) {
        List<JsonNode> elements = new ArrayList<>();
        if (has(node, member)) {
            node.get(member).forEach(elements::add);
        }
        return elements;
    }

    static JsonNode byId(List<JsonNode> elements, String id) {
        for (JsonNode element : elements) {
            if (text(element, "id").equals(id)) {
                return element;
            }
        }
        return null;
    }

    /** Decimal text of section 2: digits, optionally a point and one or two digits. */
    static boolean isDecimalText(String text) {
        return text != null && DECIMAL_TEXT.matcher(text).matches();
    }

    static BigDecimal money(JsonNode node, String member) {
        String text = text(node, member);
        return text == null ? null : new BigDecimal(text);
    }

    /** Equal as JSON values (section 8, covering): member order and a number's notation do not matter. */
    static boolean sameValue(JsonNode a, JsonNode b) {
        if (a.isNumber() && b.isNumber()) {
            return a.decimalValue().compareTo(b.decimalValue()) == 0;
        }
        if (a.isArray() && b.isArray()) {
            return sameElements(a, b);
        }
        if (a.isObject() && b.isObject()) {
            return sameMembers(members(a), members(b));
        }
        return a.equals(b);
    }

    private static boolean sameElements(JsonNode a, JsonNode b) {
        boolean same = a.size() == b.size();
        for (int i = 0; same && i < a.size(); i++) {
            same = sameValue(a.get(i), b.get(i));
        }
        return same;
    }

    private static boolean sameMembers(Map<String, JsonNode> a, Map<String, JsonNode> b) {
        return a.keySet().equals(b.keySet())
                && a.entrySet().stream().allMatch(e -> sameValue(e.getValue(), b.get(e.getKey())));
    }

    private static Map<String, JsonNode> members(JsonNode object) {
        Map<String, JsonNode> members = new TreeMap<>();
        object.fieldNames().forEachRemaining(name -> members.put(name, object.get(name)));
        return members;
    }

    static ObjectNode copy(JsonNode object) {
        return (ObjectNode) object.deepCopy();
    }
}

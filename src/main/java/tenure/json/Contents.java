package tenure.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Sees that values can be stored and computed with: JSON itself allows more. */
final class Contents {

    /** Sixteen digits would do for any amount; this keeps a short text from becoming a number of a million digits. */
    private static final int LARGEST_EXPONENT = 300;

    private Contents() {}

    static void check(JsonNode value, Pointer place) {
        switch (value.getNodeType()) {
            case OBJECT -> {
                for (Map.Entry<String, JsonNode> member : value.properties()) {
                    Pointer at = place.member(member.getKey());
                    text(member.getKey(), at);
                    check(member.getValue(), at);
                }
            }
            case ARRAY -> {
                for (int i = 0; i < value.size(); i++) {
                    check(value.get(i), place.item(i));
                }
            }
            case STRING -> text(value.textValue(), place);
            case NUMBER -> number(value, place);
            case BOOLEAN, NULL, MISSING, BINARY, POJO -> {}
        }
    }

    private static void text(String text, Pointer place) {
        if (!StrictJson.isStorable(text)) {
            throw new MalformedJson("a text with a NUL character or half of a surrogate pair", place);
        }
    }

    private static void number(JsonNode value, Pointer place) {
        if (value.isBigDecimal() && Math.abs((long) value.decimalValue().scale()) > LARGEST_EXPONENT) {
            throw new MalformedJson("a number beyond 1e±" + LARGEST_EXPONENT, place);
        }
    }
}

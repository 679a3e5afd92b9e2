package tenure.account.portal;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * One setting of a portal, which a partner has of its own or has not.
 *
 * @param at where it stands among the settings
 * @param fallback what counts when nobody set it; null when nothing does
 */
record Leaf(JsonPointer at, JsonNode fallback) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Every setting there is. */
    static final List<Leaf> ALL = List.of(
            none("/menu"),
            none("/planChange/INTERNET"),
            none("/planChange/VOICE"),
            none("/planChange/RECURRING"),
            word("/changePlan/RECURRING/refund", "NONE"),
            word("/changePlan/RECURRING/feeDearer", "0.00"),
            word("/changePlan/RECURRING/feeCheaper", "0.00"),
            word("/changePlan/RECURRING/invoice", "NEXT_CYCLE"),
            word("/changePlan/RECURRING/minimumInvoice", "0.00"),
            new Leaf(JsonPointer.compile("/changePlan/RECURRING/rolloverExpiry"), JSON.nullNode()),
            word("/changePlan/PREPAID/refund", "NONE"),
            word("/changePlan/PREPAID/feeDearer", "0.00"),
            word("/changePlan/PREPAID/feeCheaper", "0.00"),
            new Leaf(JsonPointer.compile("/changePlan/PREPAID/rolloverExpiry"), JSON.nullNode()));

    private static Leaf none(String at) {
        return new Leaf(JsonPointer.compile(at), JSON.arrayNode());
    }

    private static Leaf word(String at, String fallback) {
        return new Leaf(JsonPointer.compile(at), JSON.textNode(fallback));
    }

    /** Whether it is set there. */
    boolean isIn(JsonNode settings) {
        JsonNode value = settings.at(at);
        return !value.isMissingNode() && !value.isNull();
    }

    /** Sets it there. */
    void put(ObjectNode settings, JsonNode value) {
        JsonPointer place = at;
        ObjectNode object = settings;
        while (!place.tail().matches()) {
            String name = place.getMatchingProperty();
            object = object.get(name) instanceof ObjectNode there ? there : object.putObject(name);
            place = place.tail();
        }
        object.set(place.getMatchingProperty(), value.deepCopy());
    }
}

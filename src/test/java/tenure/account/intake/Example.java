package tenure.account.intake;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The import document of decisions.md, section 11, to be spoilt in one place or another. */
public final class Example {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TEXT = """
            {"partners":[{"id":"P-1","name":"Northgate Telecom","users":[{"id":"pu-7"}],"portal":{}}],
             "staff":[{"id":"st-1"}],
             "plans":[{"id":"PRO-30","name":"Pro 30GB","type":"RECURRING","monthlyRate":"20.00","currency":"GBP"}],
             "accounts":[{"id":"A-1","name":"Harbour Joinery Ltd","partner":"P-1","migratedOn":"2020-08-03","setUpOn":"2020-08-05",
               "contacts":[{"id":"c-1","roles":["SIGNATORY","BILLING"],"name":"R. Vale","email":"r.vale@example.com"}],
               "users":[{"id":"cu-1","role":"PRIMARY"},{"id":"cu-2","role":"MEMBER"}],
               "tpa":{"requests":[{"id":"R-1","partner":"P-1","requestedAt":"2020-08-06T09:00:00Z","status":"OPEN"}],
                      "grants":[{"partner":"P-1","grantedAt":"2020-08-10T10:00:00Z","revokedAt":null,"scopes":["ALL"]}]},
               "orders":[{"id":"O-55","status":"APPROVED","action":"bolt-on.remove","resource":{"type":"service","id":"S-1"},
                          "properties":{"product":"GOLD_FEATURES"},"acceptedCost":"30.00"}],
               "services":[{"id":"S-1","status":"ACTIVE","packages":[{"level":"ESSENTIAL","from":"2020-08-03"}],"plan":"PRO-30",
                 "tariffFamily":"PRO","locationVisible":true,
                 "contract":{"terms":[{"from":"2019-02-01","until":"2021-02-01"}]},
                 "controls":[{"control":"BAR_AUTO_DATA","from":"2019-03-01","until":null,"grandfathered":true}],
                 "caps":{"ofcom":[{"amount":"20.00","from":"2019-02-01"}],
                         "roaming":[{"amount":"50.00","currency":"EUR","waived":false,"from":"2019-02-01"}]},
                 "boltOns":[{"product":"GOLD_FEATURES","from":"2020-08-10","until":"2021-08-01","monthlyPrice":"5.00","contractual":true}]}]}]}
            """;

    private Example() {}

    public static ObjectNode document() {
        return (ObjectNode) json(TEXT);
    }

    /** The example with every id and name of a plan ending like this, so that many can share a store. */
    public static ObjectNode document(String ending) {
        return (ObjectNode) json(TEXT.replaceAll(
                "\"(P-1|pu-7|st-1|PRO-30|A-1|cu-1|cu-2|R-1|O-55|S-1|Pro 30GB)\"", "\"$1" + ending + "\""));
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** The document with another value at the place; an index just past the end adds one. */
    public static ObjectNode with(ObjectNode document, String place, String value) {
        var pointer = JsonPointer.compile(place);
        var parent = document.at(pointer.head());
        if (parent instanceof ObjectNode object) {
            object.set(pointer.last().getMatchingProperty(), json(value));
        } else if (pointer.last().getMatchingIndex() == parent.size()) {
            ((ArrayNode) parent).add(json(value));
        } else {
            ((ArrayNode) parent).set(pointer.last().getMatchingIndex(), json(value));
        }
        return document;
    }

    /** The document without the member at the place. */
    public static ObjectNode without(ObjectNode document, String place) {
        var pointer = JsonPointer.compile(place);
        ((ObjectNode) document.at(pointer.head())).remove(pointer.last().getMatchingProperty());
        return document;
    }
}

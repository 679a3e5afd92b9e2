package tenure.api.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import tenure.once.Reply;

/** Where problems are in a body whose members are the properties of an order. */
final class Pointers {

    private static final String PROPERTIES = "/properties/";
    private static final int BAD_REQUEST = 400;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Pointers() {}

    /** The same reply, with pointers into that body. */
    static Reply toBody(Reply reply) {
        if (reply.status() != BAD_REQUEST) {
            return reply;
        }
        JsonNode body = read(reply.body());
        for (JsonNode problem : body.path("problems")) {
            String pointer = problem.path("pointer").asText();
            if (pointer.startsWith(PROPERTIES)) {
                ((ObjectNode) problem).put("pointer", pointer.substring(PROPERTIES.length() - 1));
            }
        }
        return new Reply(reply.status(), reply.headers(), reply.mediaType(), body.toString());
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a reply that is no JSON", e);
        }
    }
}

package tenure.api.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tenure.once.Reply;

/** Sends replies, and lists a page at a time. */
public final class Replies {

    private static final String REQUEST_ID = "X-Request-ID";

    private Replies() {}

    public static Response response(Reply reply, @Nullable String requestId) {
        Response.ResponseBuilder response =
                Response.status(reply.status()).type(reply.mediaType()).entity(reply.body());
        reply.headers().forEach(response::header);
        return (requestId == null ? response : response.header(REQUEST_ID, requestId)).build();
    }

    public static Response ok(JsonNode body) {
        return Response.ok(body.toString(), MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** A part of a list, and the token of the next; empty when this is the last. */
    public static Response list(String member, Collection<? extends JsonNode> items, String next) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode list = body.putArray(member);
        items.forEach(list::add);
        body.putObject("page").put("next_token", next);
        return ok(body);
    }
}

package tenure.api.access;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenure.json.Refusal;

/** What a call to the access doors is told: JSON for an answer, one line of text for a person when there is none. */
final class Told {

    private static final String DECISION_ID = "X-Decision-Id";
    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain;charset=utf-8";

    private final Response.Status status;
    private final String type;
    private final byte[] body;
    /** What the decisions in it are kept by; null when there are none. */
    private final @Nullable UUID call;

    private Told(Response.Status status, String type, byte[] body, @Nullable UUID call) {
        this.status = status;
        this.type = type;
        this.body = body;
        this.call = call;
    }

    static Told answer(Reply reply) {
        return new Told(Response.Status.OK, JSON, reply.body(), reply.call().id());
    }

    static Told notKept() {
        return line(Response.Status.SERVICE_UNAVAILABLE, "The decision could not be kept, so it is not given.");
    }

    static Told badRequest(Malformed problem) {
        return line(Response.Status.BAD_REQUEST, String.valueOf(problem.getMessage()));
    }

    static Told forbidden() {
        return line(Response.Status.FORBIDDEN, "You may ask for yourself only.");
    }

    /** What nobody foresaw: the log has it, and the caller gets a number to quote. */
    static Told fault(Throwable thrown, String path) {
        Refusal refusal = Refusal.unforeseen(thrown, path);
        return new Told(
                Response.Status.INTERNAL_SERVER_ERROR, TEXT, refusal.body().getBytes(StandardCharsets.UTF_8), null);
    }

    Response response() {
        Response.ResponseBuilder response = Response.status(status).entity(body).type(type);
        return call == null
                ? response.build()
                : response.header(DECISION_ID, call).build();
    }

    void to(HttpServerResponse response) {
        response.setStatusCode(status.getStatusCode()).putHeader(HttpHeaders.CONTENT_TYPE, type);
        if (call != null) {
            response.putHeader(DECISION_ID, call.toString());
        }
        response.end(Buffer.buffer(body));
    }

    private static Told line(Response.Status status, String line) {
        return new Told(status, TEXT, (line + "\n").getBytes(StandardCharsets.UTF_8), null);
    }
}

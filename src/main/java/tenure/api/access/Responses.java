package tenure.api.access;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The responses of the access door: JSON for an answer, one line of text for a person when there is none. */
final class Responses {

    private static final MediaType TEXT = MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8");

    private Responses() {}

    static Response.ResponseBuilder ok(byte[] answer) {
        return Response.ok(answer, MediaType.APPLICATION_JSON_TYPE);
    }

    static Response.ResponseBuilder notKept() {
        return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                .entity("The decision could not be kept, so it is not given.\n")
                .type(TEXT);
    }

    static Response.ResponseBuilder badRequest(Malformed problem) {
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(problem.getMessage() + "\n")
                .type(TEXT);
    }

    static Response.ResponseBuilder forbidden() {
        return Response.status(Response.Status.FORBIDDEN)
                .entity("You may ask for yourself only.\n")
                .type(TEXT);
    }
}

package tenure.api.access;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tenure.security.Callers;

/**
 * The AuthZEN evaluation endpoints. A question whose facts are at hand is answered on the event loop, where it costs
 * microseconds; everything else goes to a worker thread.
 */
@Path("/access/v1")
public class AccessDoor {

    private static final String REQUEST_ID = "X-Request-ID";

    private final Evaluation evaluation;
    private final Callers callers;

    AccessDoor(Evaluation evaluation, Callers callers) {
        this.evaluation = evaluation;
        this.callers = callers;
    }

    /** Answers one question. A denial is an answer: 200 with {@code decision: false}. */
    @POST
    @Path("/evaluation")
    @Operation(hidden = true)
    public Uni<Response> evaluation(
            byte @Nullable [] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @HeaderParam(REQUEST_ID) @Nullable String requestId) {
        return answer(requestId, () -> evaluation.one(Body.read(body, type), callers.current()));
    }

    /** Answers many questions in one call, in their order. */
    @POST
    @Path("/evaluations")
    @Operation(hidden = true)
    public Uni<Response> evaluations(
            byte @Nullable [] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @HeaderParam(REQUEST_ID) @Nullable String requestId) {
        return answer(requestId, () -> evaluation.many(Body.read(body, type), callers.current()));
    }

    private static Uni<Response> answer(@Nullable String requestId, Supplier<Walk> reading) {
        Walk walk;
        try {
            walk = reading.get();
        } catch (Malformed e) {
            return Uni.createFrom().item(respond(requestId, Responses.badRequest(e)));
        } catch (NotAllowed e) {
            return Uni.createFrom().item(respond(requestId, Responses.forbidden()));
        }
        byte[] atOnce = walk.atOnce();
        if (atOnce != null) {
            return Uni.createFrom().item(respond(requestId, Responses.ok(atOnce)));
        }
        return Uni.createFrom()
                .item(() -> respond(requestId, Responses.ok(walk.answer())))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static Response respond(@Nullable String requestId, Response.ResponseBuilder response) {
        return (requestId == null ? response : response.header(REQUEST_ID, requestId)).build();
    }
}

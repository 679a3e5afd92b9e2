package tenure.api.access;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tenure.record.Recorder;
import tenure.security.Callers;

/**
 * The AuthZEN evaluation endpoints. A question whose facts are at hand is answered on the event loop, where it costs
 * microseconds; everything else goes to a worker thread.
 */
@Path("/access/v1")
@Tag(name = "Access", description = "OpenID AuthZEN Authorization API 1.0")
public class AccessDoor {

    private static final String REQUEST_ID = "X-Request-ID";
    private static final String DECISION_ID = "X-Decision-Id";

    private final Evaluation evaluation;
    private final Recorder recorder;
    private final Callers callers;

    AccessDoor(Evaluation evaluation, Recorder recorder, Callers callers) {
        this.evaluation = evaluation;
        this.recorder = recorder;
        this.callers = callers;
    }

    /** Answers one question. A denial is an answer: 200 with {@code decision: false}. */
    @POST
    @Path("/evaluation")
    @Operation(summary = "May this subject do this action on this resource?")
    public CompletionStage<Response> evaluation(
            byte @Nullable [] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @HeaderParam(REQUEST_ID) @Nullable String requestId) {
        return answer(requestId, () -> evaluation.one(Body.read(body, type), callers.current(), requestId));
    }

    /** Answers many questions in one call, in their order. */
    @POST
    @Path("/evaluations")
    @Operation(summary = "Many questions in one call")
    public CompletionStage<Response> evaluations(
            byte @Nullable [] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @HeaderParam(REQUEST_ID) @Nullable String requestId) {
        return answer(requestId, () -> evaluation.many(Body.read(body, type), callers.current(), requestId));
    }

    private CompletionStage<Response> answer(@Nullable String requestId, Supplier<Walk> reading) {
        Walk walk;
        try {
            walk = reading.get();
        } catch (Malformed e) {
            return CompletableFuture.completedStage(respond(requestId, Responses.badRequest(e)));
        } catch (NotAllowed e) {
            return CompletableFuture.completedStage(respond(requestId, Responses.forbidden()));
        }
        Reply atOnce = walk.atOnce();
        if (atOnce != null) {
            return kept(requestId, atOnce);
        }
        return Uni.createFrom()
                .item(walk::answer)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .subscribeAsCompletionStage()
                .thenCompose(reply -> kept(requestId, reply));
    }

    /** The response, once the decisions in it are kept: a decision that cannot be kept is not given. */
    private CompletionStage<Response> kept(@Nullable String requestId, Reply reply) {
        return recorder.keep(reply.call(), reply.given()).handle((done, failure) -> {
            if (failure != null) {
                return respond(requestId, Responses.notKept());
            }
            return respond(
                    requestId,
                    Responses.ok(reply.body()).header(DECISION_ID, reply.call().id()));
        });
    }

    private static Response respond(@Nullable String requestId, Response.ResponseBuilder response) {
        return (requestId == null ? response : response.header(REQUEST_ID, requestId)).build();
    }
}

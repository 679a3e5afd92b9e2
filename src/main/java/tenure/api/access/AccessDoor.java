package tenure.api.access;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tenure.security.Callers;

/** The AuthZEN evaluation endpoints. Most calls to them go {@link ShortWay the short way}, and are answered the same. */
@Path("/access/v1")
public class AccessDoor {

    private final Callers callers;
    private final Evaluation evaluation;
    private final Answering answering;

    AccessDoor(Callers callers, Evaluation evaluation, Answering answering) {
        this.callers = callers;
        this.evaluation = evaluation;
        this.answering = answering;
    }

    /** Answers one question. A denial is an answer: 200 with {@code decision: false}. */
    @POST
    @Path("/evaluation")
    @Operation(hidden = true)
    public CompletionStage<Response> evaluation(
            byte @Nullable [] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @HeaderParam(Answering.REQUEST_ID) @Nullable String requestId) {
        return answering.answer(() -> evaluation.one(Body.read(body, type), callers.current(), requestId));
    }

    /** Answers many questions in one call, in their order. */
    @POST
    @Path("/evaluations")
    @Operation(hidden = true)
    public CompletionStage<Response> evaluations(
            byte @Nullable [] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @HeaderParam(Answering.REQUEST_ID) @Nullable String requestId) {
        return answering.answer(() -> evaluation.many(Body.read(body, type), callers.current(), requestId));
    }
}

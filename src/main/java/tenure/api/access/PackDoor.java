package tenure.api.access;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tenure.decision.EntityDecider;
import tenure.decision.Packs;

/** The AuthZEN evaluation endpoints of the packs that are served besides the one at the root. */
@Path("/{pack}/access/v1")
class PackDoor {

    private final Packs packs;
    private final Answering answering;
    private final Calls calls;

    PackDoor(Packs packs, Answering answering, Calls calls) {
        this.packs = packs;
        this.answering = answering;
        this.calls = calls;
    }

    /** Answers one question. */
    @POST
    @Path("/evaluation")
    @Operation(hidden = true)
    public CompletionStage<Response> evaluation(
            String pack,
            byte @Nullable [] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @HeaderParam(Answering.REQUEST_ID) @Nullable String requestId) {
        EntityDecider decider = named(pack);
        return answering.answer(() -> evaluation(decider, requestId).one(Body.read(body, type)));
    }

    /** Answers many questions in one call, in their order. */
    @POST
    @Path("/evaluations")
    @Operation(hidden = true)
    public CompletionStage<Response> evaluations(
            String pack,
            byte @Nullable [] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @HeaderParam(Answering.REQUEST_ID) @Nullable String requestId) {
        EntityDecider decider = named(pack);
        return answering.answer(() -> evaluation(decider, requestId).many(Body.read(body, type)));
    }

    private EntityDecider named(String pack) {
        return packs.named(pack).orElseThrow(NotFoundException::new);
    }

    private EntityEvaluation evaluation(EntityDecider decider, @Nullable String requestId) {
        return new EntityEvaluation(decider, calls.begin(requestId, decider.edition()));
    }
}

package tenure.api.access;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tenure.decision.Packs;
import tenure.security.Callers;

/** The AuthZEN evaluation endpoints of the packs that are served besides the one at the root. */
@Path("/{pack}/access/v1")
@Tag(name = "Packs", description = "The same API, for the packs named in tenure.packs")
class PackDoor {

    private final Packs packs;
    private final Answering answering;
    private final Callers callers;

    PackDoor(Packs packs, Answering answering, Callers callers) {
        this.packs = packs;
        this.answering = answering;
        this.callers = callers;
    }

    /** Answers one question. */
    @POST
    @Path("/evaluation")
    @Operation(summary = "May this subject do this action on this resource, by the rules of this pack?")
    public CompletionStage<Response> evaluation(
            String pack,
            byte @Nullable [] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @HeaderParam(Answering.REQUEST_ID) @Nullable String requestId) {
        EntityEvaluation evaluation = named(pack);
        return answering.answer(requestId, () -> evaluation.one(Body.read(body, type), callers.current()));
    }

    /** Answers many questions in one call, in their order. */
    @POST
    @Path("/evaluations")
    @Operation(summary = "Many questions in one call, by the rules of this pack")
    public CompletionStage<Response> evaluations(
            String pack,
            byte @Nullable [] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @HeaderParam(Answering.REQUEST_ID) @Nullable String requestId) {
        EntityEvaluation evaluation = named(pack);
        return answering.answer(requestId, () -> evaluation.many(Body.read(body, type), callers.current()));
    }

    private EntityEvaluation named(String pack) {
        return new EntityEvaluation(packs.named(pack).orElseThrow(NotFoundException::new));
    }
}

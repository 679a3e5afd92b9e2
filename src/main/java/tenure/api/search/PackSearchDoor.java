package tenure.api.search;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tenure.api.access.Answering;
import tenure.api.access.Body;
import tenure.api.access.Calls;
import tenure.decision.EntityDecider;
import tenure.decision.Packs;
import tenure.record.Call;

/**
 * The AuthZEN searches of the packs that are served besides the one at the root.
 *
 * <p>Its path is that of the evaluations: below another template Quarkus answers a wrong method with 404.
 */
@Path("/{pack}/access/v1")
class PackSearchDoor {

    private final Packs packs;
    private final Answering answering;
    private final Calls calls;

    PackSearchDoor(Packs packs, Answering answering, Calls calls) {
        this.packs = packs;
        this.answering = answering;
        this.calls = calls;
    }

    /** Finds the subjects of a type that may do it. */
    @POST
    @Path("/search/subject")
    @Operation(hidden = true)
    public CompletionStage<Response> subject(
            String pack,
            byte @Nullable [] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @HeaderParam(Answering.REQUEST_ID) @Nullable String requestId) {
        return answer(Target.SUBJECT, pack, body, type, requestId);
    }

    /** Finds the resources of a type on which it may be done. */
    @POST
    @Path("/search/resource")
    @Operation(hidden = true)
    public CompletionStage<Response> resource(
            String pack,
            byte @Nullable [] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @HeaderParam(Answering.REQUEST_ID) @Nullable String requestId) {
        return answer(Target.RESOURCE, pack, body, type, requestId);
    }

    /** Finds the actions that may be done. */
    @POST
    @Path("/search/action")
    @Operation(hidden = true)
    public CompletionStage<Response> action(
            String pack,
            byte @Nullable [] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @HeaderParam(Answering.REQUEST_ID) @Nullable String requestId) {
        return answer(Target.ACTION, pack, body, type, requestId);
    }

    private CompletionStage<Response> answer(
            Target target, String pack, byte @Nullable [] body, @Nullable String type, @Nullable String requestId) {
        EntityDecider decider = packs.named(pack).orElseThrow(NotFoundException::new);
        return answering.answer(() -> {
            Call call = calls.begin(requestId, decider.edition());
            return new EntitySearch(pack, decider, call).search(target, Body.read(body, type));
        });
    }
}

package tenure.api.search;

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
import tenure.api.access.Answering;
import tenure.api.access.Body;
import tenure.decision.Packs;
import tenure.security.Callers;

/**
 * The AuthZEN searches of the packs that are served besides the one at the root.
 *
 * <p>Its path is that of the evaluations: below another template Quarkus answers a wrong method with 404.
 */
@Path("/{pack}/access/v1")
@Tag(name = "Packs")
class PackSearchDoor {

    private final Packs packs;
    private final Answering answering;
    private final Callers callers;

    PackSearchDoor(Packs packs, Answering answering, Callers callers) {
        this.packs = packs;
        this.answering = answering;
        this.callers = callers;
    }

    /** Finds the subjects of a type that may do it. */
    @POST
    @Path("/search/subject")
    @Operation(summary = "Who may do this action on this resource, by the rules of this pack?")
    public CompletionStage<Response> subject(
            String pack,
            byte @Nullable [] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @HeaderParam(Answering.REQUEST_ID) @Nullable String requestId) {
        EntitySearch search = named(pack);
        return answering.answer(
                requestId, () -> search.search(Target.SUBJECT, Body.read(body, type), callers.current()));
    }

    /** Finds the resources of a type on which it may be done. */
    @POST
    @Path("/search/resource")
    @Operation(summary = "On which resources may this subject do this action, by the rules of this pack?")
    public CompletionStage<Response> resource(
            String pack,
            byte @Nullable [] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @HeaderParam(Answering.REQUEST_ID) @Nullable String requestId) {
        EntitySearch search = named(pack);
        return answering.answer(
                requestId, () -> search.search(Target.RESOURCE, Body.read(body, type), callers.current()));
    }

    /** Finds the actions that may be done. */
    @POST
    @Path("/search/action")
    @Operation(summary = "Which actions may this subject do on this resource, by the rules of this pack?")
    public CompletionStage<Response> action(
            String pack,
            byte @Nullable [] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @HeaderParam(Answering.REQUEST_ID) @Nullable String requestId) {
        EntitySearch search = named(pack);
        return answering.answer(
                requestId, () -> search.search(Target.ACTION, Body.read(body, type), callers.current()));
    }

    private EntitySearch named(String pack) {
        return new EntitySearch(pack, packs.named(pack).orElseThrow(NotFoundException::new));
    }
}

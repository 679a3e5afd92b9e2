package tenure.api.search;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tenure.api.access.AccessDoor;
import tenure.api.access.Body;
import tenure.security.Callers;

/** The AuthZEN searches, on the accounts and services of the store. */
@Path("/access/v1/search")
@Tag(name = "Access")
class SearchDoor {

    private final AccountSearch search;
    private final Callers callers;

    SearchDoor(AccountSearch search, Callers callers) {
        this.search = search;
        this.callers = callers;
    }

    /** Finds the subjects of a type that may do it. */
    @POST
    @Path("/subject")
    @Operation(summary = "Who may do this action on this resource?")
    public Uni<Response> subject(
            byte @Nullable [] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @HeaderParam(AccessDoor.REQUEST_ID) @Nullable String requestId) {
        return AccessDoor.answer(
                requestId, () -> search.search(Target.SUBJECT, Body.read(body, type), callers.current()));
    }

    /** Finds the resources of a type on which it may be done. */
    @POST
    @Path("/resource")
    @Operation(summary = "On which resources may this subject do this action?")
    public Uni<Response> resource(
            byte @Nullable [] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @HeaderParam(AccessDoor.REQUEST_ID) @Nullable String requestId) {
        return AccessDoor.answer(
                requestId, () -> search.search(Target.RESOURCE, Body.read(body, type), callers.current()));
    }

    /** Finds the actions that may be done. */
    @POST
    @Path("/action")
    @Operation(summary = "Which actions may this subject do on this resource?")
    public Uni<Response> action(
            byte @Nullable [] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @HeaderParam(AccessDoor.REQUEST_ID) @Nullable String requestId) {
        return AccessDoor.answer(
                requestId, () -> search.search(Target.ACTION, Body.read(body, type), callers.current()));
    }
}

package tenure.api.search;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tenure.api.access.Answering;
import tenure.api.access.Body;

/** The AuthZEN searches, on the accounts and services of the store. */
@Path("/access/v1/search")
class SearchDoor {

    private final AccountSearch search;
    private final Answering answering;

    SearchDoor(AccountSearch search, Answering answering) {
        this.search = search;
        this.answering = answering;
    }

    /** Finds the subjects of a type that may do it. */
    @POST
    @Path("/subject")
    @Operation(hidden = true)
    public CompletionStage<Response> subject(
            byte @Nullable [] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @HeaderParam(Answering.REQUEST_ID) @Nullable String requestId) {
        return answering.answer(() -> search.search(Target.SUBJECT, Body.read(body, type), requestId));
    }

    /** Finds the resources of a type on which it may be done. */
    @POST
    @Path("/resource")
    @Operation(hidden = true)
    public CompletionStage<Response> resource(
            byte @Nullable [] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @HeaderParam(Answering.REQUEST_ID) @Nullable String requestId) {
        return answering.answer(() -> search.search(Target.RESOURCE, Body.read(body, type), requestId));
    }

    /** Finds the actions that may be done. */
    @POST
    @Path("/action")
    @Operation(hidden = true)
    public CompletionStage<Response> action(
            byte @Nullable [] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @HeaderParam(Answering.REQUEST_ID) @Nullable String requestId) {
        return answering.answer(() -> search.search(Target.ACTION, Body.read(body, type), requestId));
    }
}

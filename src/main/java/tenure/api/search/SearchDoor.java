package tenure.api.search;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tenure.api.access.Answering;
import tenure.api.access.Body;
import tenure.security.Callers;

/** The AuthZEN searches, on the accounts and services of the store. */
@Path("/access/v1/search")
@Tag(name = "Access")
class SearchDoor {

    private static final String PAGES =
            "A page has page.limit results, 100 if absent and 1,000 at most. While page.next_token is not empty,"
                    + " the same request with that token as page.token has the next page; a page may be short, or empty, and not be the last.";

    private final AccountSearch search;
    private final Answering answering;
    private final Callers callers;

    SearchDoor(AccountSearch search, Answering answering, Callers callers) {
        this.search = search;
        this.answering = answering;
        this.callers = callers;
    }

    /** Finds the subjects of a type that may do it. */
    @POST
    @Path("/subject")
    @Operation(
            summary = "Who may do this action on this resource?",
            description = "The candidates are the users of the account, of its partner, or staff, by type. " + PAGES)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "search", ref = "SubjectSearch")))
    @APIResponse(
            responseCode = "200",
            description = "One page of results; each is allowed by evaluation at the same moment",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "results", ref = "SubjectsFound")))
    @APIResponse(responseCode = "400", description = "No search, or a page token of another one: one line of text")
    @APIResponse(responseCode = "403", description = "The caller may not ask for this subject")
    public CompletionStage<Response> subject(
            byte @Nullable [] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @HeaderParam(Answering.REQUEST_ID) @Nullable String requestId) {
        return answering.answer(
                requestId, () -> search.search(Target.SUBJECT, Body.read(body, type), callers.current()));
    }

    /** Finds the resources of a type on which it may be done. */
    @POST
    @Path("/resource")
    @Operation(
            summary = "On which resources may this subject do this action?",
            description =
                    "The candidates of a customer are its account and services, of a partner those of its customers, of staff all. "
                            + PAGES)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "search", ref = "ResourceSearch")))
    @APIResponse(
            responseCode = "200",
            description = "One page of results; each is allowed by evaluation at the same moment",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "results", ref = "ResourcesFound")))
    @APIResponse(responseCode = "400", description = "No search, or a page token of another one: one line of text")
    @APIResponse(responseCode = "403", description = "The caller may not ask for this subject")
    public CompletionStage<Response> resource(
            byte @Nullable [] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @HeaderParam(Answering.REQUEST_ID) @Nullable String requestId) {
        return answering.answer(
                requestId, () -> search.search(Target.RESOURCE, Body.read(body, type), callers.current()));
    }

    /** Finds the actions that may be done. */
    @POST
    @Path("/action")
    @Operation(
            summary = "Which actions may this subject do on this resource?",
            description =
                    "An action that needs a property is listed when some value of it would be allowed. With context.explain, context.actions has every action, with each control, product or level it could be about, and the answer that evaluation would give; the amount 0.00 stands for any. "
                            + PAGES)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "search", ref = "ActionSearch")))
    @APIResponse(
            responseCode = "200",
            description = "One page of results; each is allowed by evaluation at the same moment",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "results", ref = "ActionsFound")))
    @APIResponse(responseCode = "400", description = "No search, or a page token of another one: one line of text")
    @APIResponse(responseCode = "403", description = "The caller may not ask for this subject")
    public CompletionStage<Response> action(
            byte @Nullable [] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @HeaderParam(Answering.REQUEST_ID) @Nullable String requestId) {
        return answering.answer(
                requestId, () -> search.search(Target.ACTION, Body.read(body, type), callers.current()));
    }
}

package tenure.api.page;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tenure.decision.Decider;
import tenure.decision.InForce;
import tenure.decision.Page;
import tenure.decision.Pages;
import tenure.facts.FactSource;
import tenure.facts.Inquiry;
import tenure.json.JsonText;
import tenure.json.RequestRefused;
import tenure.record.Call;
import tenure.record.CallIds;
import tenure.record.Given;
import tenure.record.NotKept;
import tenure.record.Recorder;
import tenure.request.Action;
import tenure.request.Context;
import tenure.request.Context.Explain;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.security.Caller;
import tenure.security.Callers;

/** The page about an account, for portals. */
@Path("/v1/accounts")
@Tag(name = "Accounts")
class EntitlementsResource {

    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;

    /** All actions are asked about. */
    private static final Action ANY = new Action("", Map.of());

    private final InForce inForce;
    private final FactSource facts;
    private final Clock clock;
    private final CallIds ids;
    private final Recorder recorder;
    private final Callers callers;

    EntitlementsResource(
            InForce inForce, FactSource facts, Clock clock, CallIds ids, Recorder recorder, Callers callers) {
        this.inForce = inForce;
        this.facts = facts;
        this.clock = clock;
        this.ids = ids;
        this.recorder = recorder;
        this.callers = callers;
    }

    /** What the subject may not see does not exist, for all the caller can tell. */
    @GET
    @Path("/{id}/entitlements")
    @Blocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "All that may be done on an account and its services", description = """
            One call for a page: for the account and for each of its services the features it is entitled to and by what, \
            and for each control, cap, product and other act whether the subject may do it, why not otherwise, and until \
            when that answer stands if nothing but time passes. The answers are those of /access/v1/evaluation at the same \
            moment. Properties of an action that its place on the page does not tell are given with it; the amount 0.00 \
            stands for any. What the subject may not see is named in withheld, with the answer that keeps it back. \
            An account of hundreds of services makes a page of megabytes: ask for one service at a time with the \
            parameter service. With many services on a page, validUntil may come earlier than an answer changes, never \
            later.""")
    @Parameter(
            name = "id",
            in = ParameterIn.PATH,
            description = "Id of the account",
            schema = @Schema(type = SchemaType.STRING),
            example = "A-1")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "The moment: a date, meaning its first instant in Europe/London, or an RFC 3339 instant"
                    + " (a + in it has to be sent as %2B); now, if absent",
            schema = @Schema(type = SchemaType.STRING),
            example = "2020-11-01")
    @Parameter(
            name = "subject",
            in = ParameterIn.QUERY,
            description = "Whom the page is for, as type:id; the caller, if absent. An enforcement point has to say it",
            schema = @Schema(type = SchemaType.STRING),
            example = "customer:cu-1")
    @Parameter(
            name = "service",
            in = ParameterIn.QUERY,
            description = "Id of the only service wanted; all services, if absent",
            schema = @Schema(type = SchemaType.STRING),
            example = "S-1")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = {
                                @ExampleObject(name = "page", ref = "AccountPage"),
                                @ExampleObject(name = "withheld", ref = "WithheldParts")
                            }))
    @APIResponse(responseCode = "400", description = "Parameters that are not right: all of them are listed")
    @APIResponse(responseCode = "403", description = "The caller may not ask for this subject")
    @APIResponse(
            responseCode = "404",
            description = "There is no such account or service, as far as the subject may know")
    @APIResponse(responseCode = "503", description = "The answers could not be kept, so they are not given")
    public Uni<Response> page(String id, UriInfo uri, @HeaderParam("X-Request-ID") @Nullable String requestId) {
        Instant now = clock.instant();
        Caller caller = callers.current();
        PageRequest asked = PageRequest.read(uri.getQueryParameters(), caller, now);
        Context context = new Context(asked.asOf(), null, null, Explain.ANSWER_ONLY);
        Request request = new Request(asked.subject(), ANY, new Resource("account", id), context);
        Decider decider = inForce.decider();
        Page page = new Pages(decider)
                .page(inquiry(request), asked.service())
                .orElseThrow(() -> new RequestRefused(NOT_FOUND, "There is no such account."));
        byte[] body = JsonText.bytes(json -> new PageWriter(json, page).write());
        Call call = new Call(ids.next(now), now, caller, requestId, decider.edition());
        return Uni.createFrom()
                .completionStage(recorder.keep(call, given(page)))
                .onFailure(NotKept.class)
                .transform(
                        e -> new RequestRefused(UNAVAILABLE, "The answers could not be kept, so they are not given."))
                .map(kept -> response(body, call));
    }

    private static Response response(byte[] body, Call call) {
        Response.ResponseBuilder response = Response.ok(body).header("X-Decision-Id", call.id());
        String requestId = call.requestId();
        return (requestId == null ? response : response.header("X-Request-ID", requestId)).build();
    }

    /** The answers of the page in their order: those about the account, then those about each service. */
    private static List<Given> given(Page page) {
        List<Given> given = new ArrayList<>();
        Stream.concat(Stream.of(page.account()), page.services().stream())
                .flatMap(sheet -> sheet.given().stream())
                .forEach(one -> given.add(new Given(given.size(), one.inquiry(), one.ruling())));
        return given;
    }

    private Inquiry inquiry(Request request) {
        List<Request> requests = List.of(request);
        List<Inquiry> atHand = facts.atHand(requests);
        return (atHand == null ? facts.gather(requests) : atHand).get(0);
    }
}

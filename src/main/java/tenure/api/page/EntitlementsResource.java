package tenure.api.page;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tenure.api.DecisionMeters;
import tenure.api.access.JsonText;
import tenure.decision.InForce;
import tenure.decision.Page;
import tenure.decision.Pages;
import tenure.facts.FactSource;
import tenure.facts.Inquiry;
import tenure.json.RequestRefused;
import tenure.request.Action;
import tenure.request.Context;
import tenure.request.Context.Explain;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.security.Callers;

/** The page about an account, for portals. */
@Path("/v1/accounts")
@Tag(name = "Accounts")
class EntitlementsResource {

    private static final int NOT_FOUND = 404;

    /** All actions are asked about. */
    private static final Action ANY = new Action("", Map.of());

    private final InForce inForce;
    private final FactSource facts;
    private final Clock clock;
    private final Callers callers;
    private final DecisionMeters meters;

    EntitlementsResource(InForce inForce, FactSource facts, Clock clock, Callers callers, DecisionMeters meters) {
        this.inForce = inForce;
        this.facts = facts;
        this.clock = clock;
        this.callers = callers;
        this.meters = meters;
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
    public byte[] page(String id, UriInfo uri) {
        PageRequest asked = PageRequest.read(uri.getQueryParameters(), callers.current(), clock.instant());
        Context context = new Context(asked.asOf(), null, null, Explain.ANSWER_ONLY);
        Request request = new Request(asked.subject(), ANY, new Resource("account", id), context);
        Pages pages = new Pages(inForce.decider());
        Inquiry inquiry = inquiry(request);
        Page page = meters.time(() -> pages.page(inquiry, asked.service()))
                .orElseThrow(() -> new RequestRefused(NOT_FOUND, "There is no such account."));
        page.answers()
                .forEach(answer -> meters.count(page.edition(), answer.asked().action(), answer.decision()));
        return JsonText.bytes(json -> new PageWriter(json, page).write());
    }

    private Inquiry inquiry(Request request) {
        List<Request> requests = List.of(request);
        List<Inquiry> atHand = facts.atHand(requests);
        return (atHand == null ? facts.gather(requests) : atHand).get(0);
    }
}

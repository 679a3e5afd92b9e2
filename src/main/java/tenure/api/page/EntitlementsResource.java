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
    @Operation(hidden = true)
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

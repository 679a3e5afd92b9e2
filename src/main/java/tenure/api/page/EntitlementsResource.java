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
import org.jspecify.annotations.Nullable;
import tenure.api.DecisionMeters;
import tenure.decision.Decider;
import tenure.decision.InForce;
import tenure.decision.Page;
import tenure.decision.Pages;
import tenure.facts.FactSource;
import tenure.facts.Inquiry;
import tenure.json.JsonText;
import tenure.json.RequestRefused;
import tenure.order.NetworkBook;
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
    private final DecisionMeters meters;
    private final NetworkBook network;

    EntitlementsResource(
            InForce inForce,
            FactSource facts,
            Clock clock,
            CallIds ids,
            Recorder recorder,
            Callers callers,
            DecisionMeters meters,
            NetworkBook network) {
        this.inForce = inForce;
        this.facts = facts;
        this.clock = clock;
        this.ids = ids;
        this.recorder = recorder;
        this.callers = callers;
        this.meters = meters;
        this.network = network;
    }

    /** What the subject may not see does not exist, for all the caller can tell. */
    @GET
    @Path("/{id}/entitlements")
    @Blocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Uni<Response> page(String id, UriInfo uri, @HeaderParam("X-Request-ID") @Nullable String requestId) {
        Instant now = clock.instant();
        Caller caller = callers.current();
        PageRequest asked = PageRequest.read(uri.getQueryParameters(), caller, now);
        Context context = new Context(asked.asOf(), null, null, Explain.ANSWER_ONLY);
        Request request = new Request(asked.subject(), ANY, new Resource("account", id), context);
        Decider decider = inForce.decider();
        Pages pages = new Pages(decider);
        Inquiry inquiry = inquiry(request);
        Page page = meters.time(() -> pages.page(inquiry, asked.service()))
                .orElseThrow(() -> new RequestRefused(NOT_FOUND, "There is no such account."));
        page.answers()
                .forEach(answer -> meters.count(page.edition(), answer.asked().action(), answer.decision()));
        // The network is where it is now, whatever a page of another day says.
        NetworkStates states =
                asked.asOf().equals(now) ? new NetworkStates(id, network.states(id, now)) : NetworkStates.NONE;
        byte[] body = JsonText.bytes(json -> new PageWriter(json, page, states).write());
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

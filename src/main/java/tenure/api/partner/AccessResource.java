package tenure.api.partner;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tenure.api.Parameters;
import tenure.api.order.Actor;
import tenure.api.order.Queries;
import tenure.api.order.Replies;
import tenure.api.order.Visits;
import tenure.decision.InForce;
import tenure.json.JsonValues;
import tenure.json.Members;
import tenure.order.Orders;
import tenure.order.Visit;
import tenure.order.Wish;
import tenure.partner.AccessBook;
import tenure.request.Resource;
import tenure.request.Subject;

/** Third Party Access of an account: seen, asked for, granted, refused and taken back. Each step is an order like any other. */
@Path("/v1/accounts/{id}/tpa")
@RolesAllowed({"customer", "partner", "staff", "pep"})
class AccessResource {

    private static final String REQUEST = "accessRequest";
    private static final String GRANT = "accessGrant";
    private static final String REFUSE = "accessRefuse";
    private static final String REVOKE = "accessRevoke";

    private final Orders orders;
    private final AccessBook book;
    private final InForce inForce;
    private final Visits visits;

    AccessResource(Orders orders, AccessBook book, InForce inForce, Visits visits) {
        this.orders = orders;
        this.book = book;
        this.inForce = inForce;
        this.visits = visits;
    }

    /** How far the customer and its partner have come. */
    @GET
    @Blocking
    @Operation(hidden = true)
    public Response state(String id, UriInfo uri, @HeaderParam("X-Request-ID") @Nullable String requestId) {
        Parameters query = new Parameters(uri.getQueryParameters(), Set.of("subject"));
        Subject by = Actor.of(visits.caller(), query);
        query.check();
        return Replies.ok(book.access(id, by, visits.plain(requestId)));
    }

    /** The button of the customer card. */
    @POST
    @Path("/requests")
    @Blocking
    @Operation(hidden = true)
    public Response request(
            String id,
            UriInfo uri,
            byte @Nullable [] body,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("X-Request-ID") @Nullable String requestId) {
        return order(REQUEST, id, uri, body, key, requestId);
    }

    @POST
    @Path("/grant")
    @Blocking
    @Operation(hidden = true)
    public Response grant(
            String id,
            UriInfo uri,
            byte @Nullable [] body,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("X-Request-ID") @Nullable String requestId) {
        return order(GRANT, id, uri, body, key, requestId);
    }

    @POST
    @Path("/refuse")
    @Blocking
    @Operation(hidden = true)
    public Response refuse(
            String id,
            UriInfo uri,
            byte @Nullable [] body,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("X-Request-ID") @Nullable String requestId) {
        return order(REFUSE, id, uri, body, key, requestId);
    }

    @POST
    @Path("/revoke")
    @Blocking
    @Operation(hidden = true)
    public Response revoke(
            String id,
            UriInfo uri,
            byte @Nullable [] body,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("X-Request-ID") @Nullable String requestId) {
        return order(REVOKE, id, uri, body, key, requestId);
    }

    /** What the body says beside its subject are the properties of the order, at the same places. */
    private Response order(
            String door,
            String account,
            UriInfo uri,
            byte @Nullable [] body,
            @Nullable String key,
            @Nullable String requestId) {
        Parameters query = new Parameters(uri.getQueryParameters(), Set.of("dryRun"));
        Boolean dry = query.read("dryRun", Queries::truth, "true or false");
        query.check();
        Members said = Members.of(body);
        Subject by = Actor.of(visits.caller(), said);
        expect(door, said);
        said.check();
        ObjectNode properties = said.asIs().deepCopy();
        properties.remove("subject");
        String action = inForce.decider().edition().acts().opening(door);
        Wish wish = new Wish(
                by, account, action, new Resource("account", account), JsonValues.members(properties), null, null);
        Visit visit = Boolean.TRUE.equals(dry) ? visits.dry(requestId) : visits.once(uri, key, body, requestId);
        return Replies.response(Pointers.toBody(orders.place(wish, visit)), requestId);
    }

    /** What may be said with each step: a word that is misspelt must not count as not said. */
    private void expect(String door, Members said) {
        Set<String> expected = switch (door) {
            case REQUEST -> Set.of("scopes", "message");
            case GRANT -> Set.of("scopes");
            default -> Set.of();
        };
        expected.forEach(said::has);
        if (door.equals(GRANT)) {
            inForce.decider().edition().access().texts().forEach(text -> said.has(text.text()));
        }
    }
}

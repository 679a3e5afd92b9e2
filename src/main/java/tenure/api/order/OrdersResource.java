package tenure.api.order;

import com.fasterxml.jackson.databind.JsonNode;
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
import tenure.json.JsonValues;
import tenure.json.Members;
import tenure.order.Answer;
import tenure.order.Answer.Kind;
import tenure.order.Approvals;
import tenure.order.OrderBook;
import tenure.order.OrderBook.Part;
import tenure.order.OrderQuery;
import tenure.order.OrderStatus;
import tenure.order.Orders;
import tenure.order.PlacedOrder;
import tenure.order.Visit;
import tenure.order.Wish;
import tenure.order.Withdrawals;
import tenure.request.Resource;
import tenure.request.Subject;

/** Orders of an account: placed, seen, answered and taken back. */
@Path("/v1/accounts/{id}/orders")
@RolesAllowed({"customer", "partner", "staff", "pep"})
class OrdersResource {

    private final Orders orders;
    private final Approvals approvals;
    private final Withdrawals withdrawals;
    private final OrderBook book;
    private final Visits visits;

    OrdersResource(Orders orders, Approvals approvals, Withdrawals withdrawals, OrderBook book, Visits visits) {
        this.orders = orders;
        this.approvals = approvals;
        this.withdrawals = withdrawals;
        this.book = book;
        this.visits = visits;
    }

    /** Decided at once; what is allowed has happened when this is answered. */
    @POST
    @Blocking
    @Operation(hidden = true)
    public Response place(
            String id,
            UriInfo uri,
            byte @Nullable [] body,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("X-Request-ID") @Nullable String requestId) {
        Parameters query = new Parameters(uri.getQueryParameters(), Set.of("dryRun"));
        Boolean dry = query.read("dryRun", Queries::truth, "true or false");
        query.check();
        Members said = Members.of(body);
        Wish wish = wish(id, said);
        Visit visit = Boolean.TRUE.equals(dry) ? visits.dry(requestId) : visits.once(uri, key, body, requestId);
        return Replies.response(orders.place(wish, visit), requestId);
    }

    private Wish wish(String account, Members said) {
        String action = said.needed("action");
        Members named = said.object("resource");
        Resource resource = said.has("resource")
                ? new Resource(named.needed("type"), named.needed("id"))
                : new Resource("account", account);
        named.noOthers();
        JsonNode properties = said.object("properties").asIs();
        Subject by = Actor.of(visits.caller(), said);
        Wish wish = new Wish(
                by,
                account,
                action,
                resource,
                JsonValues.members(properties),
                said.amount("acceptedCost"),
                said.has("approval") ? said.text("approval") : null);
        said.check();
        return wish;
    }

    /** The newest first; a partner sees its own. */
    @GET
    @Blocking
    @Operation(hidden = true)
    public Response list(String id, UriInfo uri, @HeaderParam("X-Request-ID") @Nullable String requestId) {
        Parameters query = new Parameters(uri.getQueryParameters(), Set.of("subject", "status", "limit", "token"));
        OrderStatus status = query.read("status", Queries::status, "a status of orders, such as PENDING");
        Integer limit = query.read("limit", Queries::limit, Queries.LIMIT_FORM);
        String below = query.read("token", Queries::text, "what the last answer gave as next_token");
        Subject by = Actor.of(visits.caller(), query);
        query.check();
        OrderQuery wanted = new OrderQuery(id, null, status, below, limit == null ? Queries.USUAL : limit);
        Part<PlacedOrder> found = book.orders(wanted, by, visits.plain(requestId));
        String next = found.more() ? found.items().get(found.items().size() - 1).id() : "";
        return Replies.list(
                "orders", found.items().stream().map(PlacedOrder::document).toList(), next);
    }

    @GET
    @Path("/{order}")
    @Blocking
    @Operation(hidden = true)
    public Response one(String id, String order, UriInfo uri, @HeaderParam("X-Request-ID") @Nullable String requestId) {
        Parameters query = new Parameters(uri.getQueryParameters(), Set.of("subject"));
        Subject by = Actor.of(visits.caller(), query);
        query.check();
        return Replies.ok(book.order(id, order, by, visits.plain(requestId)).document());
    }

    /** The customer says yes: the order is decided again, and carried out when it is still allowed. */
    @POST
    @Path("/{order}/approve")
    @Blocking
    @Operation(hidden = true)
    public Response approve(
            String id,
            String order,
            UriInfo uri,
            byte @Nullable [] body,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("X-Request-ID") @Nullable String requestId) {
        return answer(id, order, Kind.APPROVE, uri, body, key, requestId);
    }

    /** The customer says no. */
    @POST
    @Path("/{order}/refuse")
    @Blocking
    @Operation(hidden = true)
    public Response refuse(
            String id,
            String order,
            UriInfo uri,
            byte @Nullable [] body,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("X-Request-ID") @Nullable String requestId) {
        return answer(id, order, Kind.REFUSE, uri, body, key, requestId);
    }

    private Response answer(
            String id,
            String order,
            Kind kind,
            UriInfo uri,
            byte @Nullable [] body,
            @Nullable String key,
            @Nullable String requestId) {
        Members said = Members.of(body);
        Answer answer = new Answer(Actor.of(visits.caller(), said), id, order, kind, said.amount("acceptedCost"));
        said.check();
        return Replies.response(approvals.answer(answer, visits.once(uri, key, body, requestId)), requestId);
    }

    /** Whoever placed it takes it back. */
    @POST
    @Path("/{order}/withdraw")
    @Blocking
    @Operation(hidden = true)
    public Response withdraw(
            String id,
            String order,
            UriInfo uri,
            byte @Nullable [] body,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("X-Request-ID") @Nullable String requestId) {
        Members said = Members.of(body);
        Subject by = Actor.of(visits.caller(), said);
        said.check();
        Visit visit = visits.once(uri, key, body, requestId);
        return Replies.response(withdrawals.withdraw(id, order, by, visit), requestId);
    }
}

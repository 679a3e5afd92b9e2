package tenure.api.plan;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tenure.api.Parameters;
import tenure.api.order.Queries;
import tenure.api.order.Replies;
import tenure.api.order.Visits;
import tenure.json.Members;
import tenure.json.TimeText;
import tenure.order.Judging;
import tenure.order.Wish;
import tenure.plan.TicketDesk;
import tenure.plan.Tickets.State;
import tenure.plan.Tickets.Ticket;
import tenure.request.Resource;
import tenure.request.Subject;

/** Changes of plans that were asked of support. For staff alone. */
@Path("/v1/tickets")
@RolesAllowed("staff")
class TicketsResource {

    private final TicketDesk desk;
    private final Visits visits;
    private final Judging judging;

    TicketsResource(TicketDesk desk, Visits visits, Judging judging) {
        this.desk = desk;
        this.visits = visits;
        this.judging = judging;
    }

    /** In the order in which they came. */
    @GET
    @Blocking
    @Operation(hidden = true)
    public Response list(UriInfo uri) {
        Parameters query = new Parameters(uri.getQueryParameters(), Set.of("state", "limit", "token"));
        State state = query.read("state", TicketsResource::state, "one of " + Arrays.toString(State.values()));
        Integer limit = query.read("limit", Queries::limit, Queries.LIMIT_FORM);
        String after = query.read("token", Queries::text, "what the last answer gave as next_token");
        query.check();
        int most = limit == null ? Queries.USUAL : limit;
        List<Ticket> found = desk.list(state, after, most + 1);
        List<Ticket> shown = found.size() > most ? found.subList(0, most) : found;
        String next = found.size() > most ? shown.get(shown.size() - 1).id() : "";
        return Replies.list("tickets", shown.stream().map(Ticket::document).toList(), next);
    }

    @GET
    @Path("/{id}")
    @Blocking
    @Operation(hidden = true)
    public Response one(String id) {
        return Replies.ok(desk.one(id).document());
    }

    /** Somebody takes it on. */
    @POST
    @Path("/{id}/take")
    @Blocking
    @Operation(hidden = true)
    public Response take(
            String id,
            UriInfo uri,
            byte @Nullable [] body,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("X-Request-ID") @Nullable String requestId) {
        return answer(id, State.TAKEN, uri, body, key, requestId);
    }

    /** It is not done, and why. */
    @POST
    @Path("/{id}/refuse")
    @Blocking
    @Operation(hidden = true)
    public Response refuse(
            String id,
            UriInfo uri,
            byte @Nullable [] body,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("X-Request-ID") @Nullable String requestId) {
        return answer(id, State.REFUSED, uri, body, key, requestId);
    }

    private Response answer(
            String id,
            State state,
            UriInfo uri,
            byte @Nullable [] body,
            @Nullable String key,
            @Nullable String requestId) {
        Members said = Members.of(body);
        String remark = state == State.REFUSED ? said.needed("reason") : said.text("remark");
        said.check();
        return Replies.response(
                desk.answer(id, state, self(), remark, visits.once(uri, key, body, requestId)), requestId);
    }

    /** The change is ordered: the one that was asked for, as far as nothing else is said. */
    @POST
    @Path("/{id}/carry-out")
    @Blocking
    @Operation(hidden = true)
    public Response carryOut(
            String id,
            UriInfo uri,
            byte @Nullable [] body,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("X-Request-ID") @Nullable String requestId) {
        Ticket ticket = desk.one(id);
        Members said = Members.of(body);
        String plan = said.text("plan");
        String start = said.text("startDate");
        if (!start.isEmpty() && TimeText.date(start) == null) {
            said.wrong("startDate", "a date such as 2026-12-01");
        }
        said.check();
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        put(properties, "plan", plan, ticket);
        put(properties, "startDate", start, ticket);
        Wish wish = new Wish(
                self(),
                ticket.account(),
                judging.decider().edition().acts().opening("changePlan"),
                new Resource("service", ticket.service()),
                properties,
                null,
                null);
        return Replies.response(desk.carryOut(id, wish, visits.once(uri, key, body, requestId)), requestId);
    }

    private static void put(Map<String, @Nullable Object> properties, String name, String said, Ticket ticket) {
        String value = said.isEmpty() ? ticket.document().path(name).asText("") : said;
        if (!value.isEmpty()) {
            properties.put(name, value);
        }
    }

    private Subject self() {
        return new Subject("staff", visits.caller().sub());
    }

    private static @Nullable State state(String text) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElse(null);
    }
}

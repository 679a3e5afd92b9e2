package tenure.api.partner;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tenure.api.Parameters;
import tenure.api.order.Actor;
import tenure.api.order.Queries;
import tenure.api.order.Replies;
import tenure.api.order.Visits;
import tenure.json.RequestRefused;
import tenure.partner.Access.State;
import tenure.partner.Customer;
import tenure.partner.CustomerCard;
import tenure.partner.CustomerQuery;
import tenure.partner.Customers;
import tenure.partner.Customers.Part;
import tenure.partner.Stages;
import tenure.partner.Viewer;
import tenure.request.Subject;

/** The customers of a partner. Partners see their own; staff and enforcement points say whose. */
@Path("/v1/partner/customers")
@RolesAllowed({"partner", "staff", "pep"})
class CustomersResource {

    private static final int FORBIDDEN = 403;
    private static final String SUBJECT = "subject";
    private static final String PARTNER = "partner";

    private final Customers customers;
    private final CustomerCard card;
    private final Stages stages;
    private final Visits visits;

    CustomersResource(Customers customers, CustomerCard card, Stages stages, Visits visits) {
        this.customers = customers;
        this.card = card;
        this.stages = stages;
        this.visits = visits;
    }

    /** Those that fit, in the order of their ids, a page at a time. */
    @GET
    @Blocking
    @Operation(hidden = true)
    public Response list(UriInfo uri, @HeaderParam("X-Request-ID") @Nullable String requestId) {
        Parameters query = new Parameters(
                uri.getQueryParameters(), Set.of(SUBJECT, PARTNER, "q", "tpa", "renewal", "stage", "limit", "token"));
        String search = query.read("q", Queries::text, "a part of a name or an id");
        State tpa = query.read("tpa", CustomersResource::state, "NONE, REQUESTED or GRANTED");
        Integer renewal = query.read("renewal", CustomersResource::days, "a number of days from 0 to 3660");
        String stage = query.read(
                "stage",
                text -> stages.words().contains(text) ? text : null,
                "one of " + String.join(", ", stages.words()));
        Integer limit = query.read("limit", Queries::limit, Queries.LIMIT_FORM);
        String after = query.read("token", Places::id, Places.FORM);
        CustomerQuery wanted = new CustomerQuery(
                search == null ? "" : search,
                tpa,
                renewal,
                stage,
                after == null ? "" : after,
                limit == null ? Queries.USUAL : limit);
        Part found = customers.find(viewer(query), wanted, visits.plain(requestId));
        return Replies.list(
                "customers",
                found.shown().stream().map(Customer::asJson).toList(),
                found.next().isEmpty() ? "" : Places.token(found.next()));
    }

    /** What the partner may see of it now, and what is between the two. */
    @GET
    @Path("/{id}")
    @Blocking
    @Operation(hidden = true)
    public Response one(String id, UriInfo uri, @HeaderParam("X-Request-ID") @Nullable String requestId) {
        Parameters query = new Parameters(uri.getQueryParameters(), Set.of(SUBJECT, PARTNER));
        return Replies.ok(card.of(id, viewer(query), visits.plain(requestId)));
    }

    private Viewer viewer(Parameters query) {
        String partner = query.read(PARTNER, Queries::text, "the id of a partner");
        Subject by = Actor.of(visits.caller(), query);
        boolean own = by.type().equals(PARTNER);
        if (!own && partner == null) {
            query.missing(PARTNER, "whose customers these are: the id of a partner");
        }
        query.check();
        if (!own && !by.type().equals("staff")) {
            throw new RequestRefused(FORBIDDEN, "Customers of a partner are for that partner and for staff.");
        }
        return new Viewer(by, partner == null ? "" : partner);
    }

    private static @Nullable State state(String text) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer days(String text) {
        return text.matches("[0-9]{1,4}") && Integer.parseInt(text) <= 3660 ? Integer.valueOf(text) : null;
    }
}

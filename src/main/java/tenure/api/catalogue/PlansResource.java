package tenure.api.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tenure.api.Parameters;
import tenure.api.order.Actor;
import tenure.api.order.Queries;
import tenure.api.order.Replies;
import tenure.api.order.Visits;
import tenure.catalogue.PlanQuery;
import tenure.catalogue.Plans;
import tenure.json.RequestRefused;
import tenure.json.StrictJson;
import tenure.request.Subject;
import tenure.security.Caller;
import tenure.security.Group;

/** Plans: for staff all of them with every version, for others what they may see. */
@Path("/v1/plans")
@RolesAllowed({"admin", "staff"})
class PlansResource {

    private static final int BAD_REQUEST = 400;
    private static final String SUBJECT = "subject";

    private final Plans plans;
    private final Visits visits;

    PlansResource(Plans plans, Visits visits) {
        this.plans = plans;
        this.visits = visits;
    }

    /** In the order of their ids. */
    @GET
    @RolesAllowed({"admin", "staff", "customer", "partner", "pep"})
    @Blocking
    @Operation(hidden = true)
    public Response list(UriInfo uri) {
        Parameters query =
                new Parameters(uri.getQueryParameters(), Set.of(SUBJECT, "type", "name", "enabled", "limit", "token"));
        String type = query.read("type", Queries::text, "a type of plans, such as INTERNET");
        String name = query.read("name", Queries::text, "a part of a name");
        Boolean enabled = query.read("enabled", Queries::truth, "true or false");
        Integer limit = query.read("limit", Queries::limit, Queries.LIMIT_FORM);
        String after = query.read("token", Queries::text, "what the last answer gave as next_token");
        Subject by = looking(query);
        query.check();
        int most = limit == null ? Queries.USUAL : limit;
        List<ObjectNode> found = plans.list(by, new PlanQuery(type, name, enabled, after, most + 1));
        List<ObjectNode> shown = found.size() > most ? found.subList(0, most) : found;
        String next =
                found.size() > most ? shown.get(shown.size() - 1).path("id").asText() : "";
        return Replies.list("plans", shown, next);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"admin", "staff", "customer", "partner", "pep"})
    @Blocking
    @Operation(hidden = true)
    public Response one(String id, UriInfo uri) {
        Parameters query = new Parameters(uri.getQueryParameters(), Set.of(SUBJECT));
        Subject by = looking(query);
        query.check();
        return Replies.ok(plans.one(by, id));
    }

    /** Staff look for themselves, for whom null stands, unless they name a customer: then they see what that one sees. */
    private @Nullable Subject looking(Parameters query) {
        Caller caller = visits.caller();
        boolean staff = caller.in(Group.STAFF) || caller.in(Group.ADMIN);
        if (!staff || caller.in(Group.PEP)) {
            return Actor.of(caller, query);
        }
        Subject named =
                query.read(SUBJECT, text -> named(text, caller), "a customer's user, like customer:cu-1, or yourself");
        return named == null || named.type().equals(Group.STAFF.word()) ? null : named;
    }

    private static @Nullable Subject named(String text, Caller caller) {
        int colon = text.indexOf(':');
        if (colon <= 0 || colon == text.length() - 1) {
            return null;
        }
        Subject named = new Subject(text.substring(0, colon), text.substring(colon + 1));
        boolean itself = named.type().equals(Group.STAFF.word()) && named.id().equals(caller.sub());
        return itself || named.type().equals(Group.CUSTOMER.word()) ? named : null;
    }

    /** One more plan. */
    @POST
    @Blocking
    @Operation(hidden = true)
    public Response create(
            UriInfo uri,
            byte @Nullable [] body,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("X-Request-ID") @Nullable String requestId) {
        JsonNode plan = StrictJson.read(body == null ? new byte[0] : body);
        if (!(plan instanceof ObjectNode made)) {
            throw new RequestRefused(BAD_REQUEST, "The body has to be an object.");
        }
        return Replies.response(plans.create(made, visits.once(uri, key, body, requestId)), requestId);
    }

    /** Every version there was, the newest first. */
    @GET
    @Path("/{id}/history")
    @Blocking
    @Operation(hidden = true)
    public Response history(String id, UriInfo uri) {
        Parameters query = new Parameters(uri.getQueryParameters(), Set.of("limit", "token"));
        Integer limit = query.read("limit", Queries::limit, Queries.LIMIT_FORM);
        Integer below = query.read(
                "token",
                text -> text.matches("[0-9]{1,9}") ? Integer.valueOf(text) : null,
                "what the last answer gave");
        query.check();
        int most = limit == null ? Queries.USUAL : limit;
        List<ObjectNode> found = plans.history(id, below, most + 1);
        List<ObjectNode> shown = found.size() > most ? found.subList(0, most) : found;
        String next =
                found.size() > most ? shown.get(shown.size() - 1).path("number").asText() : "";
        return Replies.list("versions", shown, next);
    }
}

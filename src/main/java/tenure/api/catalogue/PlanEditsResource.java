package tenure.api.catalogue;

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
import tenure.api.order.Queries;
import tenure.api.order.Replies;
import tenure.api.order.Visits;
import tenure.catalogue.EditDesk;
import tenure.catalogue.EditDesk.Accounts;
import tenure.catalogue.EditWish;
import tenure.catalogue.Edits;
import tenure.json.Members;

/** Edits of plans: shown beforehand, made, followed, asked to take effect, called off. For staff. */
@Path("/v1/plans/{id}/edits")
@RolesAllowed({"admin", "staff"})
class PlanEditsResource {

    private final Edits edits;
    private final EditDesk desk;
    private final Visits visits;

    PlanEditsResource(Edits edits, EditDesk desk, Visits visits) {
        this.edits = edits;
        this.desk = desk;
        this.visits = visits;
    }

    /** With {@code dryRun} it is told what the edit would do. */
    @POST
    @Blocking
    @Operation(hidden = true)
    public Response make(
            String id,
            UriInfo uri,
            byte @Nullable [] body,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("X-Request-ID") @Nullable String requestId) {
        Parameters query = new Parameters(uri.getQueryParameters(), Set.of("dryRun", "limit", "token"));
        Boolean dry = query.read("dryRun", Queries::truth, "true or false");
        Accounts accounts = accounts(query, null);
        query.check();
        EditWish wish = EditRequest.read(id, body, visits.caller().sub());
        if (Boolean.TRUE.equals(dry)) {
            return Replies.ok(
                    desk.rehearse(wish, accounts, visits.plain(requestId).at()));
        }
        return Replies.response(edits.make(wish, visits.once(uri, key, body, requestId)), requestId);
    }

    private static Accounts accounts(Parameters query, @Nullable String notice) {
        Integer limit = query.read("limit", Queries::limit, Queries.LIMIT_FORM);
        String after = query.read("token", Queries::text, "what the last answer gave as next_token");
        return new Accounts(after, notice, limit == null ? Queries.USUAL : limit);
    }

    /** The newest first. */
    @GET
    @Blocking
    @Operation(hidden = true)
    public Response list(String id, UriInfo uri) {
        Parameters query = new Parameters(uri.getQueryParameters(), Set.of("limit", "token"));
        Integer limit = query.read("limit", Queries::limit, Queries.LIMIT_FORM);
        Long below = query.read(
                "token", text -> text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null, "what the last answer gave");
        query.check();
        int most = limit == null ? Queries.USUAL : limit;
        List<ObjectNode> found = desk.list(id, below, most + 1);
        List<ObjectNode> shown = found.size() > most ? found.subList(0, most) : found;
        String next =
                found.size() > most ? shown.get(shown.size() - 1).path("number").asText() : "";
        return Replies.list("edits", shown, next);
    }

    /** One edit, with the accounts it concerns and how far the notice of each is. */
    @GET
    @Path("/{edit}")
    @Blocking
    @Operation(hidden = true)
    public Response one(String id, String edit, UriInfo uri, @HeaderParam("X-Request-ID") @Nullable String requestId) {
        Parameters query = new Parameters(uri.getQueryParameters(), Set.of("notice", "limit", "token"));
        String notice = query.read(
                "notice",
                text -> Accounts.notices().contains(text) ? text : null,
                "one of " + String.join(", ", Accounts.notices()));
        Accounts accounts = accounts(query, notice);
        query.check();
        return Replies.ok(desk.one(id, edit, accounts, visits.plain(requestId).at()));
    }

    /** It is asked to take effect. */
    @POST
    @Path("/{edit}/apply")
    @Blocking
    @Operation(hidden = true)
    public Response apply(
            String id,
            String edit,
            UriInfo uri,
            byte @Nullable [] body,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("X-Request-ID") @Nullable String requestId) {
        Members.of(body).check();
        return Replies.response(edits.apply(id, edit, visits.once(uri, key, body, requestId)), requestId);
    }

    /** It is called off. */
    @POST
    @Path("/{edit}/withdraw")
    @Blocking
    @Operation(hidden = true)
    public Response withdraw(
            String id,
            String edit,
            UriInfo uri,
            byte @Nullable [] body,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("X-Request-ID") @Nullable String requestId) {
        Members.of(body).check();
        return Replies.response(edits.withdraw(id, edit, visits.once(uri, key, body, requestId)), requestId);
    }
}

package tenure.api.network;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import tenure.network.Provisioning;
import tenure.order.NetworkBook;
import tenure.order.NetworkBook.Page;
import tenure.request.Subject;

/** How far the network is with what was ordered for an account. */
@Path("/v1/accounts/{id}/provisioning")
@RolesAllowed({"customer", "partner", "staff", "pep"})
class AccountProvisioningResource {

    private final NetworkBook book;
    private final Visits visits;

    AccountProvisioningResource(NetworkBook book, Visits visits) {
        this.book = book;
        this.visits = visits;
    }

    /** In the order in which it was ordered, for those whom the rules let look. */
    @GET
    @Blocking
    @Operation(hidden = true)
    public Response list(String id, UriInfo uri, @HeaderParam("X-Request-ID") @Nullable String requestId) {
        Parameters query = new Parameters(uri.getQueryParameters(), Set.of("subject", "limit", "token"));
        Integer limit = query.read("limit", Queries::limit, Queries.LIMIT_FORM);
        Long after = query.read("token", ProvisioningResource::number, "what the last answer gave as next_token");
        Subject by = Actor.of(visits.caller(), query);
        query.check();
        Page page = book.page(
                id, after == null ? 0 : after, limit == null ? Queries.USUAL : limit, by, visits.plain(requestId));
        return Replies.list(
                "provisioning", page.items().stream().map(Provisioning::told).toList(), page.next());
    }
}

package tenure.api.order;

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
import tenure.order.GroupBook;
import tenure.request.Subject;

/** The profile groups of an account: services that are to have the same controls. They are managed by orders. */
@Path("/v1/accounts/{id}/profile-groups")
@RolesAllowed({"customer", "partner", "staff", "pep"})
class GroupsResource {

    private final GroupBook book;
    private final Visits visits;

    GroupsResource(GroupBook book, Visits visits) {
        this.book = book;
        this.visits = visits;
    }

    /** All of them, for those whom the rules let look. */
    @GET
    @Blocking
    @Operation(hidden = true)
    public Response list(String id, UriInfo uri, @HeaderParam("X-Request-ID") @Nullable String requestId) {
        Parameters query = new Parameters(uri.getQueryParameters(), Set.of("subject"));
        Subject by = Actor.of(visits.caller(), query);
        query.check();
        return Replies.list("groups", book.groups(id, by, visits.plain(requestId)), "");
    }
}

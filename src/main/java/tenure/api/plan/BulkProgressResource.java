package tenure.api.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tenure.plan.bulk.Following;

/** Tells how far a bulk change is, each time that it is further, until it is done. */
@Path("/v1/plan-changes/bulk/{id}/progress")
@RolesAllowed("staff")
class BulkProgressResource {

    private final Following following;

    BulkProgressResource(Following following) {
        this.following = following;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(hidden = true)
    public Multi<String> progress(String id) {
        return following.run(id).orElseThrow(BulkResource::noRun).map(ObjectNode::toString);
    }
}

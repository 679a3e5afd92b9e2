package tenure.api.pack;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tenure.authoring.draft.Approval;
import tenure.authoring.draft.Draft;
import tenure.authoring.edition.EditionEntry;
import tenure.json.JsonText;
import tenure.security.Callers;

/** The last steps of a draft: handed in by one, published or sent back by another. */
@Path("/v1/packs/{pack}/drafts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ApprovalResource {

    private final RootPack pack;
    private final Approval approval;
    private final Standing standing;
    private final Callers callers;

    ApprovalResource(RootPack pack, Approval approval, Standing standing, Callers callers) {
        this.pack = pack;
        this.approval = approval;
        this.standing = standing;
        this.callers = callers;
    }

    @POST
    @Path("/submit")
    @RolesAllowed("analyst")
    @Operation(hidden = true)
    public byte[] submit(String pack, String id) {
        this.pack.named(pack);
        return draft(approval.submit(RootPack.draft(id), callers.current().sub()));
    }

    @POST
    @Path("/approve")
    @RolesAllowed("approver")
    @Operation(hidden = true)
    public byte[] approve(String pack, String id, byte @Nullable [] body) {
        this.pack.named(pack);
        Said said = Said.in(body);
        String comment = said.text("comment");
        Instant effectiveAt = said.instant("effectiveAt");
        said.check();
        EditionEntry entry =
                approval.approve(RootPack.draft(id), callers.current().sub(), comment, effectiveAt);
        return standing.edition(entry);
    }

    @POST
    @Path("/reject")
    @RolesAllowed("approver")
    @Operation(hidden = true)
    public byte[] reject(String pack, String id, byte @Nullable [] body) {
        this.pack.named(pack);
        Said said = Said.in(body);
        String reason = said.needed("reason");
        said.check();
        return draft(approval.reject(RootPack.draft(id), callers.current().sub(), reason));
    }

    private static byte[] draft(Draft draft) {
        return JsonText.bytes(json -> {
            json.writeStartObject();
            new DraftWriter(json).members(draft);
            json.writeEndObject();
        });
    }
}

package tenure.api.pack;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tenure.authoring.draft.History;

/** Who did what to drafts and editions. */
@Path("/v1/packs/{pack}/audit")
@RolesAllowed({"analyst", "approver", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class AuditResource {

    private final RootPack pack;
    private final History history;

    AuditResource(RootPack pack, History history) {
        this.pack = pack;
        this.history = history;
    }

    /** Steps, latest first. */
    @GET
    @Operation(hidden = true)
    public byte[] list(String pack, UriInfo uri) {
        this.pack.named(pack);
        Query.Part<Long> part = Query.numbers(uri);
        long below = part.below() == null ? Long.MAX_VALUE : part.below();
        return Listing.of(
                "steps",
                history.audit(below, part.limit()),
                part.limit(),
                step -> String.valueOf(step.number()),
                (json, step) -> {
                    json.writeNumberField("number", step.number());
                    json.writeStringField("at", step.at().toString());
                    json.writeStringField("actor", step.actor());
                    json.writeStringField("step", step.step());
                    if (step.draft() != null) {
                        json.writeStringField("draft", step.draft());
                    }
                    if (step.edition() != null) {
                        json.writeNumberField("edition", step.edition());
                    }
                    json.writeFieldName("detail");
                    json.writeRawValue(step.detail());
                });
    }
}

package tenure.api.pack;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tenure.authoring.draft.Comparison;
import tenure.authoring.draft.History;
import tenure.authoring.draft.Restoring;
import tenure.authoring.edition.EditionEntry;
import tenure.json.JsonText;
import tenure.security.Callers;

/** What was published. */
@Path("/v1/packs/{pack}/editions")
@RolesAllowed({"analyst", "approver", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class EditionsResource {

    private final RootPack pack;
    private final History history;
    private final Restoring restoring;
    private final Standing standing;
    private final Callers callers;

    EditionsResource(RootPack pack, History history, Restoring restoring, Standing standing, Callers callers) {
        this.pack = pack;
        this.history = history;
        this.restoring = restoring;
        this.standing = standing;
        this.callers = callers;
    }

    /** Editions, newest first. */
    @GET
    @Operation(hidden = true)
    public byte[] list(String pack, UriInfo uri) {
        this.pack.named(pack);
        Query.Part<Long> part = Query.numbers(uri);
        long below = part.below() == null ? Integer.MAX_VALUE : part.below();
        List<EditionEntry> entries = history.below((int) Math.min(below, Integer.MAX_VALUE), part.limit());
        return Listing.of(
                "editions",
                entries,
                part.limit(),
                entry -> String.valueOf(entry.number()),
                (json, entry) -> new EditionWriter(json).members(entry, standing.of(entry)));
    }

    /** One edition, by number or hash, with the report of its check. */
    @GET
    @Path("/{edition}")
    @Operation(hidden = true)
    public byte[] edition(String pack, String edition) {
        this.pack.named(pack);
        EditionEntry entry = history.find(edition);
        String report = history.report(entry);
        return JsonText.bytes(json -> {
            json.writeStartObject();
            new EditionWriter(json).members(entry, standing.of(entry));
            if (report != null) {
                json.writeFieldName("report");
                json.writeRawValue(report);
            }
            json.writeEndObject();
        });
    }

    /** What was changed from one edition to another. */
    @GET
    @Path("/{edition}/diff/{other}")
    @Operation(hidden = true)
    public byte[] diff(String pack, String edition, String other) {
        this.pack.named(pack);
        EditionEntry from = history.find(edition);
        EditionEntry to = history.find(other);
        Comparison comparison = history.compare(from, to);
        return JsonText.bytes(json -> {
            json.writeStartObject();
            json.writeNumberField("from", from.number());
            json.writeNumberField("to", to.number());
            ComparisonWriter.write(json, comparison);
            json.writeEndObject();
        });
    }

    /** Brings an edition back. */
    @POST
    @Path("/{edition}/restore")
    @RolesAllowed("approver")
    @Operation(hidden = true)
    public Response restore(String pack, String edition, byte @Nullable [] body) {
        String name = this.pack.named(pack);
        Said said = Said.in(body);
        String reason = said.needed("reason");
        Instant effectiveAt = said.instant("effectiveAt");
        said.check();
        EditionEntry entry = restoring.restore(
                history.find(edition).number(), callers.current().sub(), reason, effectiveAt);
        return Response.created(URI.create("/v1/packs/" + name + "/editions/" + entry.number()))
                .entity(standing.edition(entry))
                .build();
    }

    /** Calls a scheduled edition off. */
    @POST
    @Path("/{edition}/withdraw")
    @RolesAllowed("approver")
    @Operation(hidden = true)
    public byte[] withdraw(String pack, String edition, byte @Nullable [] body) {
        this.pack.named(pack);
        Said said = Said.in(body);
        String reason = said.needed("reason");
        said.check();
        return standing.edition(restoring.withdraw(
                history.find(edition).number(), callers.current().sub(), reason));
    }
}

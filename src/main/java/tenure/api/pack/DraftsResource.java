package tenure.api.pack;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tenure.api.Parameters;
import tenure.authoring.draft.Archive;
import tenure.authoring.draft.Checks;
import tenure.authoring.draft.Draft;
import tenure.authoring.draft.Drafts;
import tenure.authoring.draft.History;
import tenure.authoring.draft.Rebase;
import tenure.authoring.draft.Seen;
import tenure.authoring.draft.Wish;
import tenure.json.JsonText;
import tenure.json.StrictJson;
import tenure.security.Callers;

/** Drafts: opened, listed, checked, rebased and given up. */
@Path("/v1/packs/{pack}/drafts")
@RolesAllowed({"analyst", "approver", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class DraftsResource {

    private static final List<Draft.State> OPEN =
            Arrays.stream(Draft.State.values()).filter(Draft.State::open).toList();

    private final RootPack pack;
    private final Drafts drafts;
    private final Checks checks;
    private final Rebase rebase;
    private final History history;
    private final Callers callers;

    DraftsResource(RootPack pack, Drafts drafts, Checks checks, Rebase rebase, History history, Callers callers) {
        this.pack = pack;
        this.drafts = drafts;
        this.checks = checks;
        this.rebase = rebase;
        this.history = history;
        this.callers = callers;
    }

    /** Opens a draft of files that are changed. */
    @POST
    @RolesAllowed("analyst")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response open(String pack, byte @Nullable [] body) {
        this.pack.named(pack);
        return opened(Said.in(body).wish());
    }

    /** Opens a draft of an archive. */
    @POST
    @RolesAllowed("analyst")
    @Consumes({
        "application/zip",
        "application/gzip",
        "application/x-gzip",
        "application/x-tar",
        "application/x-gtar",
        "application/octet-stream"
    })
    @Operation(hidden = true)
    public Response upload(String pack, byte[] body, UriInfo uri) {
        String name = this.pack.named(pack);
        Parameters parameters = new Parameters(uri.getQueryParameters(), Set.of("base", "comment", "replace"));
        String base = parameters.read("base", DraftsResource::text, "the number or the hash of an edition");
        String comment = parameters.read("comment", DraftsResource::text, "a text");
        Boolean replace = parameters.read(
                "replace",
                text -> Set.of("true", "false").contains(text) ? Boolean.valueOf(text) : null,
                "true or false");
        parameters.check();
        Map<String, byte @Nullable []> files = new HashMap<>(Archive.read(name, body));
        return opened(new Wish(
                base == null ? "" : base, comment == null ? "" : comment, files, Boolean.TRUE.equals(replace)));
    }

    private static @Nullable String text(String text) {
        return StrictJson.isStorable(text) ? text : null;
    }

    private Response opened(Wish wish) {
        String author = callers.current().sub();
        UUID id = drafts.open(wish, author).id();
        checks.check(id, author);
        return Response.created(URI.create("/v1/packs/" + pack.name() + "/drafts/" + id))
                .entity(sight(id))
                .header(HttpHeaders.ETAG, Seen.tag(drafts.find(id)))
                .build();
    }

    /** Drafts that are worked on or wait for approval, newest first. */
    @GET
    @Operation(hidden = true)
    public byte[] list(String pack, UriInfo uri) {
        this.pack.named(pack);
        Query.Part<UUID> part = Query.ids(uri);
        return Listing.of(
                "drafts",
                drafts.list(OPEN, part.below(), part.limit()),
                part.limit(),
                draft -> draft.id().toString(),
                (json, draft) -> new DraftWriter(json).members(draft));
    }

    /** A draft with its files and the report of its last check. */
    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Response draft(String pack, String id) {
        this.pack.named(pack);
        return answer(RootPack.draft(id));
    }

    /** Gives a draft up. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed("analyst")
    @Operation(hidden = true)
    public Response discard(String pack, String id) {
        this.pack.named(pack);
        drafts.discard(RootPack.draft(id), callers.current().sub());
        return answer(RootPack.draft(id));
    }

    /** Checks a draft. */
    @POST
    @Path("/{id}/check")
    @RolesAllowed({"analyst", "approver"})
    @Operation(hidden = true)
    public byte @Nullable [] check(String pack, String id) {
        this.pack.named(pack);
        String report =
                checks.check(RootPack.draft(id), callers.current().sub()).report();
        return report == null ? null : report.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Puts a draft on top of the newest edition. */
    @POST
    @Path("/{id}/rebase")
    @RolesAllowed("analyst")
    @Operation(hidden = true)
    public Response rebase(String pack, String id) {
        this.pack.named(pack);
        rebase.onto(RootPack.draft(id), callers.current().sub());
        return answer(RootPack.draft(id));
    }

    /** What a draft changes. */
    @GET
    @Path("/{id}/diff")
    @Operation(hidden = true)
    public byte[] diff(String pack, String id) {
        this.pack.named(pack);
        var comparison = history.compare(RootPack.draft(id));
        return JsonText.bytes(json -> {
            json.writeStartObject();
            ComparisonWriter.write(json, comparison);
            json.writeEndObject();
        });
    }

    private Response answer(UUID id) {
        var sight = drafts.sight(id);
        return Response.ok(JsonText.bytes(json -> new DraftWriter(json).whole(sight)))
                .header(HttpHeaders.ETAG, Seen.tag(sight.draft()))
                .build();
    }

    private byte[] sight(UUID id) {
        var sight = drafts.sight(id);
        return JsonText.bytes(json -> new DraftWriter(json).whole(sight));
    }
}

package tenure.api.pack;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tenure.authoring.draft.Draft;
import tenure.authoring.draft.Drafts;
import tenure.authoring.draft.Seen;
import tenure.json.JsonText;
import tenure.security.Callers;

/** The files of a draft, each changed by whoever has seen its last change. */
@Path("/v1/packs/{pack}/drafts/{id}/files/{path:.+}")
@RolesAllowed({"analyst", "approver", "admin"})
@Blocking
class DraftFilesResource {

    static final String TEXT = "text/plain;charset=UTF-8";

    private final RootPack pack;
    private final Drafts drafts;
    private final Callers callers;

    DraftFilesResource(RootPack pack, Drafts drafts, Callers callers) {
        this.pack = pack;
        this.drafts = drafts;
        this.callers = callers;
    }

    @GET
    @Produces(TEXT)
    @Operation(hidden = true)
    public Response file(String pack, String id, String path) {
        this.pack.named(pack);
        Drafts.Held held = drafts.file(RootPack.draft(id), path);
        return Response.ok(held.content().array())
                .header(HttpHeaders.ETAG, Seen.tag(held.draft()))
                .build();
    }

    @PUT
    @RolesAllowed("analyst")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response put(
            String pack,
            String id,
            String path,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            byte @Nullable [] body) {
        this.pack.named(pack);
        return answer(drafts.put(
                RootPack.draft(id),
                path,
                body == null ? new byte[0] : body,
                Seen.of(ifMatch, ifNoneMatch),
                callers.current().sub()));
    }

    @DELETE
    @RolesAllowed("analyst")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response delete(
            String pack, String id, String path, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        this.pack.named(pack);
        return answer(drafts.put(
                RootPack.draft(id),
                path,
                null,
                Seen.of(ifMatch, null),
                callers.current().sub()));
    }

    private static Response answer(Draft draft) {
        return Response.ok(JsonText.bytes(json -> {
                    json.writeStartObject();
                    new DraftWriter(json).members(draft);
                    json.writeEndObject();
                }))
                .header(HttpHeaders.ETAG, Seen.tag(draft))
                .build();
    }
}

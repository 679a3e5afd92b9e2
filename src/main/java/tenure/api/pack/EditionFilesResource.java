package tenure.api.pack;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tenure.authoring.draft.History;
import tenure.authoring.edition.EditionEntry;
import tenure.json.JsonText;

/** The files of what was published. */
@Path("/v1/packs/{pack}/editions/{edition}")
@RolesAllowed({"analyst", "approver", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class EditionFilesResource {

    private final RootPack pack;
    private final History history;

    EditionFilesResource(RootPack pack, History history) {
        this.pack = pack;
        this.history = history;
    }

    @GET
    @Path("/files")
    @Operation(hidden = true)
    public byte[] files(String pack, String edition) {
        this.pack.named(pack);
        Map<String, byte[]> files = history.files(history.find(edition));
        return JsonText.bytes(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("files");
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                json.writeStartObject();
                json.writeStringField("path", file.getKey());
                json.writeNumberField("size", file.getValue().length);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    @GET
    @Path("/files/{path:.+}")
    @Produces(DraftFilesResource.TEXT)
    @Operation(hidden = true)
    public byte[] file(String pack, String edition, String path) {
        this.pack.named(pack);
        return history.file(history.find(edition), path);
    }

    /** All files, in the folder that has the pack's name. */
    @GET
    @Path("/archive")
    @Produces("application/zip")
    @Operation(hidden = true)
    public Response archive(String pack, String edition) throws IOException {
        String name = this.pack.named(pack);
        EditionEntry entry = history.find(edition);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : history.files(entry).entrySet()) {
                ZipEntry packed = new ZipEntry(name + "/" + file.getKey());
                packed.setTime(entry.publishedAt().toEpochMilli());
                zip.putNextEntry(packed);
                zip.write(file.getValue());
            }
        }
        return Response.ok(bytes.toByteArray())
                .header("Content-Disposition", "attachment; filename=\"%s-%d.zip\"".formatted(name, entry.number()))
                .build();
    }

    /** Where each line of a file comes from. */
    @GET
    @Path("/blame/{path:.+}")
    @Operation(hidden = true)
    public byte[] blame(String pack, String edition, String path) {
        this.pack.named(pack);
        List<History.Blamed> lines = history.blame(history.find(edition), path);
        return JsonText.bytes(json -> {
            json.writeStartObject();
            json.writeStringField("path", path);
            json.writeArrayFieldStart("lines");
            int number = 1;
            for (History.Blamed line : lines) {
                EditionEntry by = line.edition();
                json.writeStartObject();
                json.writeNumberField("line", number++);
                json.writeStringField("text", line.text());
                json.writeNumberField("edition", by.number());
                json.writeArrayFieldStart("authors");
                for (String author : by.authors()) {
                    json.writeString(author);
                }
                json.writeEndArray();
                if (by.approver() != null) {
                    json.writeStringField("approver", by.approver());
                }
                json.writeStringField("publishedAt", by.publishedAt().toString());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}

package tenure.api.record;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tenure.decision.Decider;
import tenure.decision.Editions;
import tenure.json.JsonText;
import tenure.json.Problem;
import tenure.json.RequestRefused;
import tenure.json.StrictJson;
import tenure.record.Found;
import tenure.record.Kept;
import tenure.record.Records;
import tenure.record.Replay;

/** Decisions that were kept. They name people by their ids alone; still they are for those who run the service. */
@Path("/v1/decisions")
@RolesAllowed({"pep", "staff", "admin", "analyst", "approver"})
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class DecisionsResource {

    private static final int NOT_FOUND = 404;
    private static final int BAD_REQUEST = 400;
    private static final int UNPROCESSABLE = 422;

    private final Records records;
    private final Editions editions;

    DecisionsResource(Records records, Editions editions) {
        this.records = records;
        this.editions = editions;
    }

    /** Decisions, newest first. */
    @GET
    @Operation(hidden = true)
    public byte[] search(UriInfo uri) {
        SearchRequest asked = SearchRequest.of(uri.getQueryParameters());
        Found found = records.search(asked.wanted(), asked.below(), asked.limit());
        return PageOf.decisions(found);
    }

    /** One decision, with the facts it was taken on. */
    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public byte[] decision(String id) {
        Kept kept = find(id);
        byte[] facts = records.facts(kept).orElse(null);
        return JsonText.bytes(json -> {
            KeptWriter writer = new KeptWriter(json);
            json.writeStartObject();
            writer.members(kept);
            writer.facts(kept.asker(), facts);
            json.writeEndObject();
        });
    }

    /** The question of a decision, asked again on the same facts. */
    @POST
    @Path("/{id}/replay")
    @Operation(hidden = true)
    public byte[] replay(String id, byte @Nullable [] body) {
        String edition = edition(body);
        Kept kept = find(id);
        Decider decider = editions.byHash(edition == null ? kept.edition() : edition)
                .orElseThrow(() -> new RequestRefused(
                        UNPROCESSABLE,
                        "That edition is not known here.",
                        List.of(new Problem("/edition", "UNKNOWN_EDITION", "there is no such edition"))));
        Replay replay = Replay.of(kept, records.facts(kept).orElse(null), decider);
        return JsonText.bytes(json -> ReplayWriter.write(json, replay));
    }

    private static @Nullable String edition(byte @Nullable [] body) {
        if (body == null || body.length == 0) {
            return null;
        }
        JsonNode json = StrictJson.read(body);
        JsonNode edition = json.path("edition");
        if (!json.isObject() || !(edition.isMissingNode() || edition.isNull() || edition.isTextual())) {
            throw new RequestRefused(BAD_REQUEST, "The body has to be an object with the hash of an edition.");
        }
        return edition.textValue();
    }

    private Kept find(String id) {
        return Optional.ofNullable(Ids.read(id))
                .flatMap(records::find)
                .orElseThrow(() -> new RequestRefused(NOT_FOUND, "There is no such decision."));
    }
}

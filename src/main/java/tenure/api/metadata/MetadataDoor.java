package tenure.api.metadata;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tenure.decision.Packs;
import tenure.json.JsonText;

/** The metadata of the policy decision point at the root and of those at the paths of other packs. */
@Path("/.well-known/authzen-configuration")
class MetadataDoor {

    private static final Map<String, String> ENDPOINTS = endpoints();

    private final Packs packs;
    private final Optional<String> url;

    /**
     * @param url where enforcement points reach Tenure, when that is not where their requests seem to go
     */
    MetadataDoor(Packs packs, @ConfigProperty(name = "tenure.url") Optional<String> url) {
        this.packs = packs;
        this.url = url;
    }

    private static Map<String, String> endpoints() {
        Map<String, String> endpoints = new LinkedHashMap<>();
        endpoints.put("access_evaluation_endpoint", "/access/v1/evaluation");
        endpoints.put("access_evaluations_endpoint", "/access/v1/evaluations");
        endpoints.put("search_subject_endpoint", "/access/v1/search/subject");
        endpoints.put("search_resource_endpoint", "/access/v1/search/resource");
        endpoints.put("search_action_endpoint", "/access/v1/search/action");
        return endpoints;
    }

    /** The metadata of the pack at the root. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public byte[] atRoot(UriInfo uri) {
        return metadata(base(uri));
    }

    /** The metadata of a pack at a path of its own. */
    @GET
    @Path("/{pack}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public byte[] ofPack(String pack, UriInfo uri) {
        if (packs.named(pack).isEmpty()) {
            throw new NotFoundException();
        }
        return metadata(base(uri) + "/" + pack);
    }

    private String base(UriInfo uri) {
        return url.orElseGet(() -> uri.getBaseUri().toString()).replaceAll("/+$", "");
    }

    private static byte[] metadata(String base) {
        return JsonText.bytes(json -> {
            json.writeStartObject();
            json.writeStringField("policy_decision_point", base);
            for (Map.Entry<String, String> endpoint : ENDPOINTS.entrySet()) {
                json.writeStringField(endpoint.getKey(), base + endpoint.getValue());
            }
            json.writeEndObject();
        });
    }
}

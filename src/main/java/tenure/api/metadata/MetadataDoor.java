package tenure.api.metadata;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tenure.decision.InForce;
import tenure.decision.Packs;
import tenure.json.JsonText;
import tenure.rules.Edition;

/** The metadata of the policy decision point at the root and of those at the paths of other packs. */
@Path("/.well-known/authzen-configuration")
class MetadataDoor {

    private static final Map<String, String> ENDPOINTS = endpoints();

    private static final String CAPABILITY = "urn:openid:authzen:capability:";

    private final InForce inForce;
    private final Packs packs;
    private final Optional<String> url;

    /**
     * @param url where enforcement points reach Tenure, when that is not where their requests seem to go
     */
    MetadataDoor(InForce inForce, Packs packs, @ConfigProperty(name = "tenure.url") Optional<String> url) {
        this.inForce = inForce;
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
        Edition edition = inForce.decider().edition();
        return metadata(base(uri), json -> profiles(json, edition));
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
        return metadata(base(uri) + "/" + pack, json -> {});
    }

    private String base(UriInfo uri) {
        return url.orElseGet(() -> uri.getBaseUri().toString()).replaceAll("/+$", "");
    }

    /** The profiles of AuthZEN that the edition makes use of, and the obligations it may lay on whoever asks. */
    private static void profiles(JsonGenerator json, Edition edition) throws IOException {
        List<String> capabilities = new ArrayList<>();
        if (edition.remedies().stream().anyMatch(remedy -> remedy.wish() != null)) {
            capabilities.add(CAPABILITY + "access-request");
        }
        if (!edition.obligations().isEmpty()) {
            capabilities.add(CAPABILITY + "obligations");
        }
        texts(json, "capabilities", capabilities);
        texts(json, "obligations_supported", new TreeSet<>(edition.obligations()));
    }

    private static void texts(JsonGenerator json, String member, Collection<String> texts) throws IOException {
        if (!texts.isEmpty()) {
            json.writeArrayFieldStart(member);
            for (String text : texts) {
                json.writeString(text);
            }
            json.writeEndArray();
        }
    }

    private static byte[] metadata(String base, JsonText.Content more) {
        return JsonText.bytes(json -> {
            json.writeStartObject();
            json.writeStringField("policy_decision_point", base);
            for (Map.Entry<String, String> endpoint : ENDPOINTS.entrySet()) {
                json.writeStringField(endpoint.getKey(), base + endpoint.getValue());
            }
            more.write(json);
            json.writeEndObject();
        });
    }
}

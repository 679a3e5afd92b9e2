package tenure.api.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tenure.account.portal.Outdated;
import tenure.account.portal.PortalSettings;
import tenure.account.portal.Portals;
import tenure.api.Parameters;
import tenure.api.order.Queries;
import tenure.api.order.Replies;
import tenure.api.order.Visits;
import tenure.json.Problem;
import tenure.json.RequestRefused;
import tenure.json.StrictJson;
import tenure.order.Visit;

/** What a partner set for its portal, changed by whoever has seen the last change. For staff alone. */
@Path("/v1/partners/{id}/portal-settings")
@RolesAllowed("staff")
class PortalSettingsResource {

    private static final int NOT_FOUND = 404;
    private static final int OUTDATED = 412;
    private static final int UNPROCESSABLE = 422;
    private static final int PRECONDITION_REQUIRED = 428;

    private final Portals portals;
    private final Visits visits;

    PortalSettingsResource(Portals portals, Visits visits) {
        this.portals = portals;
        this.visits = visits;
    }

    @GET
    @Blocking
    @Operation(hidden = true)
    public Response settings(String id) {
        return told(portals.find(id).orElseThrow(PortalSettingsResource::unknown));
    }

    /** All of the partner's own settings become these. */
    @PUT
    @Blocking
    @Operation(hidden = true)
    public Response replace(
            String id, byte @Nullable [] body, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new RequestRefused(
                    PRECONDITION_REQUIRED, "Say which state you have seen: If-Match with the ETag of the settings.");
        }
        JsonNode settings = StrictJson.read(body == null ? new byte[0] : body);
        List<Problem> problems = Portals.problems(settings);
        if (!problems.isEmpty() || !(settings instanceof ObjectNode said)) {
            throw new RequestRefused(UNPROCESSABLE, "Nothing of these settings is stored.", problems);
        }
        Visit visit = visits.plain(null);
        try {
            return told(portals.replace(id, said, visit.caller().sub(), visit.at(), seen(ifMatch))
                    .orElseThrow(PortalSettingsResource::unknown));
        } catch (Outdated e) {
            String detail = "Somebody else has changed these settings since you looked.";
            throw new RequestRefused(OUTDATED, detail, List.of(new Problem("", "OUTDATED", detail)));
        }
    }

    private static LongPredicate seen(String ifMatch) {
        return number -> {
            for (String tag : ifMatch.split(",", -1)) {
                if (tag.strip().equals("*") || tag.strip().equals(tag(number))) {
                    return true;
                }
            }
            return false;
        };
    }

    /** Who changed them, when, and what they were before and after; the newest change first. */
    @GET
    @Path("/history")
    @Blocking
    @Operation(hidden = true)
    public Response history(String id, UriInfo uri) {
        Parameters query = new Parameters(uri.getQueryParameters(), Set.of("limit", "token"));
        Integer limit = query.read("limit", Queries::limit, Queries.LIMIT_FORM);
        Long below = query.read(
                "token", text -> text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null, "what the last answer gave");
        query.check();
        if (portals.find(id).isEmpty()) {
            throw unknown();
        }
        int most = limit == null ? Queries.USUAL : limit;
        List<ObjectNode> found = portals.history(id, below == null ? Long.MAX_VALUE : below, most + 1);
        List<ObjectNode> shown = found.size() > most ? found.subList(0, most) : found;
        String next = found.size() > most ? shown.get(most - 1).path("number").asText() : "";
        return Replies.list("history", shown, next);
    }

    private static String tag(long number) {
        return "\"" + number + "\"";
    }

    private static Response told(PortalSettings settings) {
        return Response.ok(settings.json().toString(), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.ETAG, tag(settings.number()))
                .build();
    }

    private static RequestRefused unknown() {
        return new RequestRefused(NOT_FOUND, "There is no such partner.");
    }
}

package tenure.api.network;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tenure.api.Parameters;
import tenure.api.order.Queries;
import tenure.api.order.Replies;
import tenure.api.order.Visits;
import tenure.json.Members;
import tenure.json.RequestRefused;
import tenure.network.Provisioning;
import tenure.network.Reports;
import tenure.network.Reports.Report;
import tenure.network.State;
import tenure.order.Visit;

/** What the network has to do, what it reports, and what staff have it try again. */
@Path("/v1/provisioning")
class ProvisioningResource {

    private static final int NOT_FOUND = 404;
    private static final List<String> REPORTED = List.of("ACTIVE", "GONE", "FAILED");

    private final Reports reports;
    private final Visits visits;

    ProvisioningResource(Reports reports, Visits visits) {
        this.reports = reports;
        this.visits = visits;
    }

    /** What is due, in the order in which it was asked for. */
    @GET
    @RolesAllowed({"pep", "admin"})
    @Blocking
    @Operation(hidden = true)
    public Response due(UriInfo uri, @HeaderParam("X-Request-ID") @Nullable String requestId) {
        Parameters query = new Parameters(uri.getQueryParameters(), Set.of("state", "after", "limit"));
        State state = query.read("state", ProvisioningResource::state, "a state of provisioning, such as REQUESTED");
        Long after = query.read("after", ProvisioningResource::number, "what the last answer gave as next_token");
        Integer asked = query.read("limit", Queries::limit, Queries.LIMIT_FORM);
        query.check();
        int limit = asked == null ? Queries.USUAL : asked;
        Visit visit = visits.plain(requestId);
        List<Provisioning> found = reports.due(state, after == null ? 0 : after, limit, visit.at());
        boolean more = found.size() > limit;
        List<Provisioning> shown = more ? found.subList(0, limit) : found;
        String next = more ? String.valueOf(shown.get(shown.size() - 1).id()) : "";
        return Replies.list(
                "provisioning", shown.stream().map(Provisioning::told).toList(), next);
    }

    /** The network says how far it is. */
    @POST
    @Path("/{id}")
    @RolesAllowed({"pep", "admin"})
    @Blocking
    @Operation(hidden = true)
    public Response report(
            String id,
            UriInfo uri,
            byte @Nullable [] body,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("X-Request-ID") @Nullable String requestId) {
        Members said = Members.of(body);
        String state = said.needed("state");
        if (!state.isEmpty() && !REPORTED.contains(state)) {
            said.wrong("state", "one of " + String.join(", ", REPORTED));
        }
        Integer attempt = said.read("attempt", Queries::limit, "the number of the attempt, as text");
        String reason = said.text("reason");
        if (state.equals("FAILED")) {
            said.needed("reason");
        }
        said.check();
        Visit visit = visits.once(uri, key, body, requestId);
        Report report = new Report(existing(id), State.valueOf(state), attempt, reason.isEmpty() ? null : reason);
        return Replies.response(reports.report(report, visit.at(), visit.key()), requestId);
    }

    /** What failed is asked for again. */
    @POST
    @Path("/{id}/retry")
    @RolesAllowed({"staff", "admin"})
    @Blocking
    @Operation(hidden = true)
    public Response retry(
            String id,
            UriInfo uri,
            byte @Nullable [] body,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("X-Request-ID") @Nullable String requestId) {
        Members.of(body).check();
        Visit visit = visits.once(uri, key, body, requestId);
        return Replies.response(reports.retry(existing(id), visit.at(), visit.key()), requestId);
    }

    private static long existing(String id) {
        Long number = number(id);
        if (number == null) {
            throw new RequestRefused(NOT_FOUND, "The network was asked for nothing of this id.");
        }
        return number;
    }

    static @Nullable Long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }

    private static @Nullable State state(String text) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElse(null);
    }
}

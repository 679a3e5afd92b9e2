package tenure.api.plan;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tenure.api.Parameters;
import tenure.api.order.Actor;
import tenure.api.order.Queries;
import tenure.api.order.Replies;
import tenure.api.order.Visits;
import tenure.json.ProblemText;
import tenure.json.TimeText;
import tenure.plan.PlanDesk;
import tenure.plan.PlanDesk.Quoted;
import tenure.request.Subject;

/** What the window for a change of plan shows. */
@Path("/v1/accounts/{id}/services/{service}")
@RolesAllowed({"customer", "partner", "staff", "pep"})
class PlanDeskResource {

    private static final int FORBIDDEN = 403;

    private final PlanDesk desk;
    private final Visits visits;

    PlanDeskResource(PlanDesk desk, Visits visits) {
        this.desk = desk;
        this.visits = visits;
    }

    /** What may be done, to which plans and from when; where none is on offer, the portal's warning. */
    @GET
    @Path("/plan-options")
    @Blocking
    @Operation(hidden = true)
    public Response options(
            String id, String service, UriInfo uri, @HeaderParam("X-Request-ID") @Nullable String requestId) {
        Parameters query = new Parameters(uri.getQueryParameters(), Set.of("subject"));
        Subject by = Actor.of(visits.caller(), query);
        query.check();
        return Replies.ok(desk.options(id, service, by, visits.plain(requestId)));
    }

    /** What a change costs, with an id to agree to it by. */
    @GET
    @Path("/plan-change/quote")
    @Blocking
    @Operation(hidden = true)
    public Response quote(
            String id, String service, UriInfo uri, @HeaderParam("X-Request-ID") @Nullable String requestId) {
        Parameters query = new Parameters(uri.getQueryParameters(), Set.of("subject", "plan", "startDate"));
        String plan = query.read("plan", Queries::text, "the id of a plan");
        String start =
                query.read("startDate", text -> TimeText.date(text) == null ? null : text, "a date such as 2026-12-01");
        if (!query.has("plan")) {
            query.missing("plan", "the plan to change to");
        }
        if (!query.has("startDate")) {
            query.missing("startDate", "the day of the change");
        }
        Subject by = Actor.of(visits.caller(), query);
        query.check();
        Quoted quoted =
                desk.quote(id, service, String.valueOf(plan), String.valueOf(start), by, visits.plain(requestId));
        if (quoted.given()) {
            return Replies.ok(quoted.body());
        }
        String body = ProblemText.of(FORBIDDEN, "There is no quote for this change.", List.of(), json -> {
            json.writeFieldName("answer");
            json.writeRawValue(quoted.body().toString());
        });
        return Response.status(FORBIDDEN)
                .type(ProblemText.MEDIA_TYPE)
                .entity(body)
                .build();
    }
}

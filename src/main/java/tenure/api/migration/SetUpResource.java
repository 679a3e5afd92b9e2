package tenure.api.migration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tenure.account.AccountChanges;
import tenure.api.Parameters;
import tenure.api.order.Actor;
import tenure.api.order.Replies;
import tenure.api.order.Visits;
import tenure.json.Members;
import tenure.json.RequestRefused;
import tenure.migration.Previews;
import tenure.migration.SetUps;
import tenure.migration.Step;
import tenure.order.Judging;
import tenure.order.Visit;
import tenure.request.Action;
import tenure.request.Context;
import tenure.request.Context.Explain;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.request.Subject;
import tenure.security.Caller;
import tenure.security.Group;

/** Set-up of an account, step by step, for a portal with pages of its own; and what its invitation says. */
@Path("/v1/accounts/{id}")
class SetUpResource {

    private static final int NOT_FOUND = 404;
    private static final String INVITATION = "invitation";

    private final SetUps setUps;
    private final Previews previews;
    private final AccountChanges changes;
    private final Judging judging;
    private final Visits visits;

    SetUpResource(SetUps setUps, Previews previews, AccountChanges changes, Judging judging, Visits visits) {
        this.setUps = setUps;
        this.previews = previews;
        this.changes = changes;
        this.judging = judging;
        this.visits = visits;
    }

    /** The invitation as it would be sent now, to whom the rules let look. */
    @GET
    @Path("/invitation/preview")
    @RolesAllowed({"customer", "partner", "staff", "pep"})
    @Blocking
    @Operation(hidden = true)
    public Response preview(String id, UriInfo uri, @HeaderParam("X-Request-ID") @Nullable String requestId) {
        Parameters query = new Parameters(uri.getQueryParameters(), Set.of("subject"));
        Subject by = Actor.of(visits.caller(), query);
        query.check();
        Visit visit = visits.plain(requestId);
        return Replies.ok(changes.run(transaction -> {
                    String action = judging.decider().edition().acts().opening(INVITATION);
                    Request request = new Request(
                            by,
                            new Action(action, Map.of()),
                            new Resource("account", id),
                            new Context(visit.at(), null, null, Explain.ANSWER_ONLY));
                    return judging.allows(transaction, request, visit)
                            ? previews.of(transaction.connection(), id, visit.at())
                            : Optional.<ObjectNode>empty();
                })
                .orElseThrow(SetUpResource::unknown));
    }

    private static RequestRefused unknown() {
        return new RequestRefused(NOT_FOUND, "There is no such account.");
    }

    /** How far the account is, and what the next step shows. */
    @GET
    @Path("/set-up")
    @RolesAllowed({"customer", "pep"})
    @Blocking
    @Operation(hidden = true)
    public Response look(String id) {
        mayBe(id);
        return Replies.ok(setUps.look(id, visits.plain(null).at()).orElseThrow(SetUpResource::unknown));
    }

    /** Does the next step. */
    @POST
    @Path("/set-up/{step}")
    @RolesAllowed({"customer", "pep"})
    @Blocking
    @Operation(hidden = true)
    public Response take(
            String id,
            String step,
            UriInfo uri,
            byte @Nullable [] body,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("X-Request-ID") @Nullable String requestId) {
        mayBe(id);
        Step named = Step.named(step).orElseThrow(() -> new RequestRefused(NOT_FOUND, "There is no such step."));
        Map<String, String> values = values(named, Members.of(body));
        // Nothing that a password could be guessed by is kept of it, not even to tell two requests of one key apart.
        Visit visit = visits.once(uri, key, named == Step.PASSWORD ? null : body, requestId);
        return Replies.response(
                setUps.take(id, named, values, visit.key(), visit.at()).orElseThrow(SetUpResource::unknown), requestId);
    }

    private static Map<String, String> values(Step step, Members said) {
        List<String> members = switch (step) {
            case DETAILS -> List.of("name", "email");
            case PASSWORD -> List.of("password");
            case TERMS -> List.of("version");
            case VIDEO -> List.of("seen");
        };
        Map<String, String> values = new LinkedHashMap<>();
        members.forEach(member -> values.put(member, said.needed(member)));
        values.replaceAll((member, value) -> step == Step.PASSWORD ? said.secret(member) : value);
        said.check();
        return values;
    }

    /** A customer sets up its own account; another's does not exist for it. */
    private void mayBe(String account) {
        Caller caller = visits.caller();
        if (!caller.in(Group.PEP) && !account.equals(caller.accountId())) {
            throw unknown();
        }
    }
}

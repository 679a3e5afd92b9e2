package tenure.api.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
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
import tenure.json.StrictJson;
import tenure.json.TimeText;
import tenure.plan.bulk.BulkWish;
import tenure.plan.bulk.Member;
import tenure.plan.bulk.Previews;
import tenure.plan.bulk.Runs;
import tenure.plan.bulk.Wanted;

/** Changes of plans for very many services at once: shown first, then confirmed and followed. For staff alone. */
@Path("/v1/plan-changes/bulk")
@RolesAllowed("staff")
class BulkResource {

    private static final int NOT_FOUND = 404;

    private final Previews previews;
    private final Runs runs;
    private final Visits visits;

    BulkResource(Previews previews, Runs runs, Visits visits) {
        this.previews = previews;
        this.runs = runs;
        this.visits = visits;
    }

    /** What it would come to. */
    @POST
    @Path("/previews")
    @Blocking
    @Operation(hidden = true)
    public Response preview(
            UriInfo uri,
            byte @Nullable [] body,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("X-Request-ID") @Nullable String requestId) {
        Members said = Members.of(body);
        String from = said.needed("from");
        String to = said.needed("to");
        said.needed("startDate");
        LocalDate start = said.read("startDate", TimeText::date, "a date such as 2026-12-01");
        BulkWish wish = new BulkWish(
                from, to, start == null ? LocalDate.EPOCH : start, ids(said, "accounts"), ids(said, "services"));
        said.noOthers();
        said.check();
        return Replies.response(previews.make(wish, visits.once(uri, key, body, requestId)), requestId);
    }

    /* A list with nobody in it is a mistake; that it might mean everybody would be a worse one. */
    private static List<String> ids(Members said, String member) {
        List<String> ids = said.texts(member);
        if (said.has(member) && (ids.isEmpty() || !ids.stream().allMatch(StrictJson::isStorable))) {
            said.wrong(member, "a list of at least one id");
        }
        return ids;
    }

    /** A preview, and a page of its services. */
    @GET
    @Path("/previews/{id}")
    @Blocking
    @Operation(hidden = true)
    public Response preview(String id, UriInfo uri) {
        return told(previews.find(id, wanted(uri)).orElseThrow(BulkResource::noPreview));
    }

    /** Has a preview be carried out. */
    @POST
    @Blocking
    @Operation(hidden = true)
    public Response confirm(
            UriInfo uri,
            byte @Nullable [] body,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("X-Request-ID") @Nullable String requestId) {
        Members said = Members.of(body);
        String preview = said.needed("preview");
        said.noOthers();
        said.check();
        return Replies.response(runs.confirm(preview, visits.once(uri, key, body, requestId)), requestId);
    }

    /** How far it is. */
    @GET
    @Path("/{id}")
    @Blocking
    @Operation(hidden = true)
    public Response run(String id) {
        return told(runs.find(id).orElseThrow(BulkResource::noRun));
    }

    /** What became of each service. */
    @GET
    @Path("/{id}/results")
    @Blocking
    @Operation(hidden = true)
    public Response results(String id, UriInfo uri) {
        return told(runs.results(id, wanted(uri)).orElseThrow(BulkResource::noRun));
    }

    private static Wanted wanted(UriInfo uri) {
        Parameters query = new Parameters(uri.getQueryParameters(), Set.of("state", "limit", "token"));
        Member.State state =
                query.read("state", BulkResource::state, "one of " + Arrays.toString(Member.State.values()));
        Integer limit = query.read("limit", Queries::limit, Queries.LIMIT_FORM);
        Integer after = query.read("token", BulkResource::place, "what the last answer gave as next_token");
        query.check();
        return new Wanted(state, after == null ? 0 : after, limit == null ? Queries.USUAL : limit);
    }

    private static Member.@Nullable State state(String text) {
        return Arrays.stream(Member.State.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer place(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.valueOf(text) : null;
    }

    private static Response told(ObjectNode body) {
        return Replies.ok(body);
    }

    private static RequestRefused noPreview() {
        return new RequestRefused(NOT_FOUND, "There is no such preview.");
    }

    static RequestRefused noRun() {
        return new RequestRefused(NOT_FOUND, "There is no such bulk change.");
    }
}

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
import java.time.LocalDate;
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
import tenure.migration.BatchWish;
import tenure.migration.Batches;
import tenure.migration.Certificates;
import tenure.migration.Runs;
import tenure.order.Visit;

/** Batches of customers: who would be in one, made, run, paused, and what their customers kept. */
@Path("/v1/migration/batches")
@RolesAllowed({"admin", "staff"})
class BatchesResource {

    private static final int NOT_FOUND = 404;
    private static final int USUAL = 100;
    /** So many rows of a table are read at once. */
    private static final int PART = 5_000;

    private final Batches batches;
    private final Runs runs;
    private final Certificates certificates;
    private final Visits visits;

    BatchesResource(Batches batches, Runs runs, Certificates certificates, Visits visits) {
        this.batches = batches;
        this.runs = runs;
        this.certificates = certificates;
        this.visits = visits;
    }

    /** With {@code dryRun} it is told who would be in the batch, who not, and why. */
    @POST
    @Blocking
    @Operation(hidden = true)
    public Response make(
            UriInfo uri,
            byte @Nullable [] body,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("X-Request-ID") @Nullable String requestId) {
        Members said = Members.of(body);
        said.needed("day");
        LocalDate day = said.read("day", TimeText::date, "a day such as 2020-08-03");
        boolean dry = said.flag("dryRun");
        List<String> partners = said.texts("partners");
        if (!partners.stream().allMatch(StrictJson::isStorable)) {
            said.wrong("partners", "ids of partners");
        }
        String account = said.read("account", Queries::text, "the id of an account");
        Integer limit = said.read("limit", Queries::limit, Queries.LIMIT_FORM + ", as text");
        said.check();
        BatchWish wish =
                new BatchWish(day == null ? LocalDate.EPOCH : day, partners, account, limit == null ? USUAL : limit);
        if (dry) {
            return Replies.ok(batches.rehearse(wish, visits.plain(requestId).at()));
        }
        Visit visit = visits.once(uri, key, body, requestId);
        return Replies.response(batches.make(wish, visit.caller().sub(), visit.key(), visit.at()), requestId);
    }

    @GET
    @Blocking
    @Operation(hidden = true)
    public Response list(UriInfo uri) {
        Parameters query = new Parameters(uri.getQueryParameters(), Set.of("limit", "token"));
        Integer limit = query.read("limit", Queries::limit, Queries.LIMIT_FORM);
        Long below = query.read(
                "token", text -> text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null, "what the last answer gave");
        query.check();
        int most = limit == null ? Queries.USUAL : limit;
        List<ObjectNode> found = batches.list(below, most);
        String next = found.size() < most
                ? ""
                : found.get(found.size() - 1).path("number").asText();
        return Replies.list("batches", found, next);
    }

    @GET
    @Path("/{batch}")
    @Blocking
    @Operation(hidden = true)
    public Response one(String batch) {
        return Replies.ok(batches.find(batch).orElseThrow(BatchesResource::unknown));
    }

    private static RequestRefused unknown() {
        return new RequestRefused(NOT_FOUND, "There is no such batch.");
    }

    @POST
    @Path("/{batch}/run")
    @Blocking
    @Operation(hidden = true)
    public Response run(
            String batch,
            UriInfo uri,
            byte @Nullable [] body,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("X-Request-ID") @Nullable String requestId) {
        return order(batch, Runs.Order.RUN, uri, body, key, requestId);
    }

    @POST
    @Path("/{batch}/pause")
    @Blocking
    @Operation(hidden = true)
    public Response pause(
            String batch,
            UriInfo uri,
            byte @Nullable [] body,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("X-Request-ID") @Nullable String requestId) {
        return order(batch, Runs.Order.PAUSE, uri, body, key, requestId);
    }

    @POST
    @Path("/{batch}/resume")
    @Blocking
    @Operation(hidden = true)
    public Response resume(
            String batch,
            UriInfo uri,
            byte @Nullable [] body,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("X-Request-ID") @Nullable String requestId) {
        return order(batch, Runs.Order.RUN, uri, body, key, requestId);
    }

    private Response order(
            String batch,
            Runs.Order order,
            UriInfo uri,
            byte @Nullable [] body,
            @Nullable String key,
            @Nullable String requestId) {
        Members.of(body).check();
        Visit visit = visits.once(uri, key, body, requestId);
        return Replies.response(
                runs.order(batch, order, visit.key(), visit.at()).orElseThrow(BatchesResource::unknown), requestId);
    }

    /** What the customers of the batch kept and lost. */
    @GET
    @Path("/{batch}/certificate")
    @Blocking
    @Operation(hidden = true)
    public Response certificate(String batch, UriInfo uri) {
        Parameters query = new Parameters(uri.getQueryParameters(), Set.of("limit", "token", "format"));
        Integer limit = query.read("limit", Queries::limit, Queries.LIMIT_FORM);
        String above = query.read("token", Queries::text, "what the last answer gave as next_token");
        Boolean csv = query.read("format", Csv::wanted, "json or csv");
        query.check();
        boolean table = Boolean.TRUE.equals(csv);
        ObjectNode found = certificates
                .of(batch, above, table ? PART : limit == null ? Queries.USUAL : limit)
                .orElseThrow(BatchesResource::unknown);
        return table
                ? new Csv("certificate", List.of("account", "verdict", "rightsCompared", "at", "edition", "losses"))
                        .of(
                                part(found),
                                token ->
                                        part(certificates.of(batch, token, PART).orElseThrow(BatchesResource::unknown)))
                : Replies.ok(found);
    }

    private static Csv.Part part(ObjectNode found) {
        return new Csv.Part(
                found.path("accounts"), found.path("page").path("next_token").asText());
    }
}

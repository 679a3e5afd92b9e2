package tenure.api.migration;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tenure.api.Parameters;
import tenure.api.order.Queries;
import tenure.api.order.Replies;
import tenure.api.order.Visits;
import tenure.json.Members;
import tenure.json.RequestRefused;
import tenure.migration.CustomerQuery;
import tenure.migration.Reports;
import tenure.migration.Reports.Part;
import tenure.migration.Scope;
import tenure.migration.Stage;
import tenure.migration.Ways;
import tenure.once.Reply;
import tenure.order.Visit;

/** How far customers are, and how those are got on again that did not get on. */
@Path("/v1/migration")
class ReportResource {

    private static final int NOT_FOUND = 404;
    /** So many rows a spreadsheet takes. */
    private static final int TABLE = 1_000_000;

    private static final List<String> COLUMNS =
            List.of("account", "name", "partner", "stage", "since", "batch", "owner", "reason", "action");

    private final Reports reports;
    private final Ways ways;
    private final Looking looking;
    private final Visits visits;

    ReportResource(Reports reports, Ways ways, Looking looking, Visits visits) {
        this.reports = reports;
        this.ways = ways;
        this.looking = looking;
        this.visits = visits;
    }

    /** Counts by day, by stage and by batch. */
    @GET
    @Path("/report")
    @RolesAllowed({"partner", "staff", "pep", "admin"})
    @Blocking
    @Operation(hidden = true)
    public Response report(UriInfo uri) {
        Parameters query =
                new Parameters(uri.getQueryParameters(), Set.of("partner", "batch", "from", "until", "format"));
        Scope scope = looking.scope(query);
        LocalDate from = Looking.day(query, "from");
        LocalDate until = Looking.day(query, "until");
        Boolean csv = query.read("format", Csv::wanted, "json or csv");
        query.check();
        ObjectNode report =
                reports.report(scope, from, until, visits.plain(null).at());
        return Boolean.TRUE.equals(csv) ? days(report) : Replies.ok(report);
    }

    private static Response days(ObjectNode report) {
        List<String> columns = new ArrayList<>(List.of("day"));
        for (Stage stage : Stage.values()) {
            columns.add(stage.name());
        }
        Csv table = new Csv(columns);
        for (JsonNode day : report.path("days")) {
            List<String> cells = new ArrayList<>(List.of(day.path("day").asText()));
            for (Stage stage : Stage.values()) {
                cells.add(day.path("stages").path(stage.name()).asText("0"));
            }
            table.row(cells);
        }
        return table.response("report");
    }

    /** Customers and where they are. */
    @GET
    @Path("/customers")
    @RolesAllowed({"partner", "staff", "pep", "admin"})
    @Blocking
    @Operation(hidden = true)
    public Response customers(UriInfo uri) {
        Parameters query = new Parameters(
                uri.getQueryParameters(), Set.of("partner", "batch", "stage", "day", "limit", "token", "format"));
        Boolean csv = query.read("format", Csv::wanted, "json or csv");
        CustomerQuery wanted = wanted(query, looking.scope(query), Boolean.TRUE.equals(csv) ? TABLE : Queries.USUAL);
        query.check();
        return told(reports.customers(wanted, visits.plain(null).at()), Boolean.TRUE.equals(csv));
    }

    /** Customers that did not get on. */
    @GET
    @Path("/exceptions")
    @RolesAllowed({"staff", "pep", "admin"})
    @Blocking
    @Operation(hidden = true)
    public Response exceptions(UriInfo uri) {
        Parameters query = new Parameters(
                uri.getQueryParameters(), Set.of("partner", "batch", "stage", "day", "limit", "token", "format"));
        Boolean csv = query.read("format", Csv::wanted, "json or csv");
        CustomerQuery wanted = wanted(query, looking.scope(query), Boolean.TRUE.equals(csv) ? TABLE : Queries.USUAL);
        query.check();
        return told(reports.exceptions(wanted, visits.plain(null).at()), Boolean.TRUE.equals(csv));
    }

    private static CustomerQuery wanted(Parameters query, Scope scope, int usual) {
        Integer limit = query.read("limit", Queries::limit, Queries.LIMIT_FORM);
        return new CustomerQuery(
                scope,
                Looking.stage(query),
                Looking.day(query, "day"),
                query.read("token", Queries::text, "what the last answer gave as next_token"),
                limit == null ? usual : limit);
    }

    private static Response told(Part found, boolean csv) {
        List<ObjectNode> customers = found.customers();
        if (csv) {
            Csv table = new Csv(COLUMNS);
            customers.forEach(table::row);
            return table.response("customers");
        }
        String next = found.more()
                ? customers.get(customers.size() - 1).path("account").asText()
                : "";
        return Replies.list("customers", customers, next);
    }

    /** How one customer came where it is. */
    @GET
    @Path("/customers/{id}")
    @RolesAllowed({"partner", "staff", "pep", "admin"})
    @Blocking
    @Operation(hidden = true)
    public Response timeline(String id, UriInfo uri) {
        Parameters query = new Parameters(uri.getQueryParameters(), Set.of());
        Scope scope = looking.scope(query);
        query.check();
        return Replies.ok(reports.timeline(scope, id, visits.plain(null).at()).orElseThrow(ReportResource::unknown));
    }

    private static RequestRefused unknown() {
        return new RequestRefused(NOT_FOUND, "There is no such customer.");
    }

    /** Sends an invitation; the link of an earlier one does not work any more. */
    @POST
    @Path("/customers/{id}/invitation")
    @RolesAllowed({"staff", "admin"})
    @Blocking
    @Operation(hidden = true)
    public Response invite(
            String id,
            UriInfo uri,
            byte @Nullable [] body,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("X-Request-ID") @Nullable String requestId) {
        Members.of(body).check();
        Visit visit = visits.once(uri, key, body, requestId);
        return told(ways.invite(id, visit.key(), visit.at()), requestId);
    }

    /** Has a customer that was left as it was be one that can be in a batch. */
    @POST
    @Path("/customers/{id}/schedule")
    @RolesAllowed({"staff", "admin"})
    @Blocking
    @Operation(hidden = true)
    public Response schedule(
            String id,
            UriInfo uri,
            byte @Nullable [] body,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("X-Request-ID") @Nullable String requestId) {
        Members.of(body).check();
        Visit visit = visits.once(uri, key, body, requestId);
        return told(ways.schedule(id, visit.key(), visit.at()), requestId);
    }

    private static Response told(Optional<Reply> reply, @Nullable String requestId) {
        return Replies.response(reply.orElseThrow(ReportResource::unknown), requestId);
    }
}

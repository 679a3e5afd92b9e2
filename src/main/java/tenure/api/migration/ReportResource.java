package tenure.api.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
    private static final int ALL = 0;
    /** So many rows of a table are read at once. */
    private static final int PART = 1_000;

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
        List.of(Stage.values()).forEach(stage -> columns.add(stage.name()));
        List<ObjectNode> rows = new ArrayList<>();
        for (JsonNode day : report.path("days")) {
            ObjectNode row = JsonNodeFactory.instance.objectNode();
            row.set("day", day.path("day"));
            row.setAll((ObjectNode) day.path("stages"));
            rows.add(row);
        }
        return new Csv("report", columns).of(rows);
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
        boolean table = Boolean.TRUE.equals(csv);
        CustomerQuery wanted = wanted(query, looking.scope(query), table ? ALL : Queries.USUAL);
        query.check();
        Instant now = visits.plain(null).at();
        return table ? table(wanted, part -> reports.customers(part, now)) : told(reports.customers(wanted, now));
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
        boolean table = Boolean.TRUE.equals(csv);
        CustomerQuery wanted = wanted(query, looking.scope(query), table ? ALL : Queries.USUAL);
        query.check();
        Instant now = visits.plain(null).at();
        return table ? table(wanted, part -> reports.exceptions(part, now)) : told(reports.exceptions(wanted, now));
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

    /** As many as are wanted, which may be all of them. */
    private static Response table(CustomerQuery wanted, Function<CustomerQuery, Part> list) {
        Csv table = new Csv("customers", COLUMNS);
        if (wanted.limit() != ALL) {
            return table.of(list.apply(wanted).customers());
        }
        Csv.Source source = token -> {
            Part found = list.apply(new CustomerQuery(wanted.scope(), wanted.stage(), wanted.day(), token, PART));
            return new Csv.Part(found.customers(), next(found));
        };
        return table.of(source.after(wanted.above()), source);
    }

    private static Response told(Part found) {
        return Replies.list("customers", found.customers(), next(found));
    }

    private static String next(Part found) {
        List<ObjectNode> customers = found.customers();
        return found.more()
                ? customers.get(customers.size() - 1).path("account").asText()
                : "";
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

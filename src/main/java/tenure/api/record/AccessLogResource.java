package tenure.api.record;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tenure.facts.FactSource;
import tenure.json.RequestRefused;
import tenure.record.Found;
import tenure.record.Records;
import tenure.request.Action;
import tenure.request.Context;
import tenure.request.Context.Explain;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.request.Subject;
import tenure.security.Caller;
import tenure.security.Callers;
import tenure.security.Group;

/** Who looked at an account: for the customer, and for those who serve it. */
@Path("/v1/accounts")
@RolesAllowed({"customer", "pep", "staff"})
class AccessLogResource {

    private static final int NOT_FOUND = 404;
    private static final String ACCOUNT = "account";

    private final Records records;
    private final FactSource facts;
    private final Callers callers;

    AccessLogResource(Records records, FactSource facts, Callers callers) {
        this.records = records;
        this.facts = facts;
        this.callers = callers;
    }

    /** What the caller may not see does not exist, for all the caller can tell. */
    @GET
    @Path("/{id}/access-log")
    @Blocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public byte[] log(String id, UriInfo uri) {
        SearchRequest asked = SearchRequest.about(id, uri.getQueryParameters());
        if (!maySee(callers.current(), id) || !exists(id)) {
            throw new RequestRefused(NOT_FOUND, "There is no such account.");
        }
        Found found = records.search(asked.wanted(), asked.below(), asked.limit());
        return PageOf.looks(found);
    }

    private static boolean maySee(Caller caller, String id) {
        return caller.in(Group.STAFF)
                || caller.in(Group.PEP)
                || (caller.in(Group.CUSTOMER) && id.equals(caller.accountId()));
    }

    private boolean exists(String id) {
        Request request = new Request(
                new Subject("", ""),
                new Action("", Map.of()),
                new Resource(ACCOUNT, id),
                new Context(Instant.EPOCH, null, null, Explain.ANSWER_ONLY));
        return facts.gather(List.of(request)).get(0).account() != null;
    }
}

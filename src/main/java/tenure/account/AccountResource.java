package tenure.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tenure.json.RequestRefused;
import tenure.json.StrictJson;
import tenure.security.Caller;
import tenure.security.Callers;
import tenure.security.Group;

/** Accounts, as they were imported. They name contacts and users, so partners have no way in here. */
@Path("/v1/accounts")
class AccountResource {

    private static final int NOT_FOUND = 404;

    private final Callers callers;

    AccountResource(Callers callers) {
        this.callers = callers;
    }

    /** What the caller may not see does not exist, for all the caller can tell. */
    @GET
    @Path("/{id}")
    @RolesAllowed({"staff", "admin", "pep", "customer"})
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(hidden = true)
    public String account(String id) {
        return Optional.of(id)
                .filter(asked -> StrictJson.isStorable(asked) && maySee(callers.current(), asked))
                .flatMap(asked -> StoredAccount.<StoredAccount>findByIdOptional(asked))
                .map(account -> account.document)
                .orElseThrow(() -> new RequestRefused(NOT_FOUND, "There is no such account."));
    }

    private static boolean maySee(Caller caller, String id) {
        return caller.in(Group.STAFF)
                || caller.in(Group.ADMIN)
                || caller.in(Group.PEP)
                || (caller.in(Group.CUSTOMER) && id.equals(caller.accountId()));
    }
}

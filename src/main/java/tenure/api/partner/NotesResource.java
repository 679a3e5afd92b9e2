package tenure.api.partner;

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
import tenure.json.RequestRefused;
import tenure.partner.AccessBook;
import tenure.partner.Notes.Note;
import tenure.request.Subject;

/** The notes on the contact cards of an account: for those who look after the customer, not for the customer. */
@Path("/v1/accounts/{id}/notes")
@RolesAllowed({"staff", "pep"})
class NotesResource {

    private static final int NOT_FOUND = 404;

    private final AccessBook book;
    private final Visits visits;

    NotesResource(AccessBook book, Visits visits) {
        this.book = book;
        this.visits = visits;
    }

    /** The newest first. */
    @GET
    @Blocking
    @Operation(hidden = true)
    public Response list(String id, UriInfo uri, @HeaderParam("X-Request-ID") @Nullable String requestId) {
        Parameters query = new Parameters(uri.getQueryParameters(), Set.of("subject", "limit", "token"));
        Integer wanted = query.read("limit", Queries::limit, Queries.LIMIT_FORM);
        Long below = query.read("token", Places::number, Places.FORM);
        Subject by = Actor.of(visits.caller(), query);
        query.check();
        if (by.type().equals("customer")) {
            throw new RequestRefused(NOT_FOUND, "There is no such account, or nothing of it that you may see.");
        }
        int limit = wanted == null ? Queries.USUAL : wanted;
        List<Note> found = book.notes(id, below, limit, by, visits.plain(requestId));
        boolean more = found.size() > limit;
        List<Note> shown = more ? found.subList(0, limit) : found;
        String next = more ? String.valueOf(shown.get(limit - 1).number()) : "";
        return Replies.list("notes", shown.stream().map(Note::asJson).toList(), next);
    }
}

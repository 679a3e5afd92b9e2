package tenure.api.order;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tenure.api.Parameters;
import tenure.order.Ledger.Posted;
import tenure.order.OrderBook;
import tenure.order.OrderBook.Part;
import tenure.request.Subject;

/** What an account owes for what was ordered. */
@Path("/v1/accounts/{id}/charges")
@RolesAllowed({"customer", "partner", "staff", "pep"})
class ChargesResource {

    private final OrderBook book;
    private final Visits visits;

    ChargesResource(OrderBook book, Visits visits) {
        this.book = book;
        this.visits = visits;
    }

    /** The newest first, for those whom the rules let look. */
    @GET
    @Blocking
    @Operation(hidden = true)
    public Response list(String id, UriInfo uri, @HeaderParam("X-Request-ID") @Nullable String requestId) {
        Parameters query = new Parameters(uri.getQueryParameters(), Set.of("subject", "limit", "token"));
        Integer limit = query.read("limit", Queries::limit, Queries.LIMIT_FORM);
        Long below = query.read("token", ChargesResource::number, "what the last answer gave as next_token");
        Subject by = Actor.of(visits.caller(), query);
        query.check();
        Part<Posted> found =
                book.charges(id, below, limit == null ? Queries.USUAL : limit, by, visits.plain(requestId));
        String next = found.more()
                ? String.valueOf(found.items().get(found.items().size() - 1).number())
                : "";
        return Replies.list(
                "charges", found.items().stream().map(ChargesResource::text).toList(), next);
    }

    private static ObjectNode text(Posted charge) {
        ObjectNode text = JsonNodeFactory.instance.objectNode();
        text.put("order", charge.order());
        if (!charge.service().isEmpty()) {
            text.put("service", charge.service());
        }
        return text.put("kind", charge.kind())
                .put("amount", charge.amount().toPlainString())
                .put("currency", charge.currency())
                .put("postedAt", charge.at().toString());
    }

    private static @Nullable Long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }
}

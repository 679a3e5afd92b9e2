package tenure.facts;

import org.jspecify.annotations.Nullable;
import tenure.facts.history.AccountHistory;
import tenure.request.Action;
import tenure.request.Context;
import tenure.request.Request;

/**
 * A request together with what the store knows of its subject and resource.
 *
 * @param account the account asked about, or that owns the service asked about; null when the resource is unknown
 * @param plans the catalogue of plans and the settings of portals; null when the request does not look at them
 * @param service the id of the service asked about; empty when the account is, or nothing is known
 */
public record Inquiry(
        Request request,
        Asker asker,
        @Nullable AccountHistory account,
        @Nullable PlanBook plans,
        String service) {

    /** The same inquiry about another history of the account. */
    public Inquiry about(AccountHistory other) {
        return new Inquiry(request, asker, other, plans, service);
    }

    /** The same inquiry in another context. */
    public Inquiry in(Context context) {
        Request other = new Request(request.subject(), request.action(), request.resource(), context);
        return new Inquiry(other, asker, account, plans, service);
    }

    /** An inquiry by the same asker about the same resource for another action. */
    public Inquiry forAction(Action action) {
        return new Inquiry(
                new Request(request.subject(), action, request.resource(), request.context()),
                asker,
                account,
                plans,
                service);
    }
}

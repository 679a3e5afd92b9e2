package tenure.facts;

import org.jspecify.annotations.Nullable;
import tenure.facts.history.AccountHistory;
import tenure.request.Request;

/**
 * A request together with what the store knows of its subject and resource.
 *
 * @param account the account asked about, or that owns the service asked about; null when the resource is unknown
 * @param service the id of the service asked about; empty when the account is, or nothing is known
 */
public record Inquiry(Request request, Asker asker, @Nullable AccountHistory account, String service) {}

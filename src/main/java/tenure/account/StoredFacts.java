package tenure.account;

import io.agroal.api.AgroalDataSource;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tenure.decision.InForce;
import tenure.facts.ActionEntry;
import tenure.facts.FactSource;
import tenure.facts.Inquiry;
import tenure.request.Context.Consistency;
import tenure.request.Request;

/** The facts of stored accounts: from the cache while it is known to be true, from the database otherwise. */
@Singleton
class StoredFacts implements FactSource {

    private final AgroalDataSource store;
    private final FactCache cache;
    private final NewsListener news;
    private final InForce inForce;
    private final GroupRead reads;

    /** The plans as they were last. The store is always asked whether they still are, before they count. */
    private volatile Found.@Nullable Shelved last;

    StoredFacts(AgroalDataSource store, FactCache cache, NewsListener news, InForce inForce) {
        this.inForce = inForce;
        this.store = store;
        this.cache = cache;
        this.news = news;
        this.reads = new GroupRead(this::find, Infrastructure.getDefaultWorkerPool());
    }

    @Override
    public @Nullable List<Inquiry> atHand(List<Request> requests) {
        for (Request request : requests) {
            if (request.context().consistency() == Consistency.STRONG) {
                return null;
            }
        }
        return news.isHeard() ? cache.inquiries(requests, looks(requests)) : null;
    }

    @Override
    public List<Inquiry> gather(List<Request> requests) {
        Found found = find(requests);
        return requests.stream().map(found::inquiry).toList();
    }

    @Override
    public CompletionStage<Inquiry> fetch(Request request) {
        return reads.read(request);
    }

    private Found find(List<Request> requests) {
        long edition = cache.edition();
        Found found;
        try (Connection connection = store.getConnection()) {
            found = ask(connection, requests);
        } catch (SQLException e) {
            throw new StoreFailed(e);
        }
        if (news.isHeard()) {
            cache.keep(found, edition);
        }
        return found;
    }

    /** What a transaction sees of all that the requests name. */
    Found ask(Connection connection, List<Request> requests) throws SQLException {
        Found found = FactQuery.ask(connection, requests, looks(requests), last);
        if (found.shelved() != null) {
            last = found.shelved();
        }
        return found;
    }

    /** Whoever asks about everything, or does not say about what, looks at plans too. */
    private Looks looks(List<Request> requests) {
        Map<String, ActionEntry> actions =
                inForce.decider().edition().catalogue().actions();
        for (Request request : requests) {
            String name = request.action().name();
            if (name.isEmpty()
                    || actions.getOrDefault(name, ActionEntry.UNKNOWN).aboutPlans()) {
                return Looks.AT_PLANS;
            }
        }
        return Looks.AT_ACCOUNTS;
    }
}

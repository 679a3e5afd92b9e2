package tenure.account;

import io.agroal.api.AgroalDataSource;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
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
    private final GroupRead reads;

    StoredFacts(AgroalDataSource store, FactCache cache, NewsListener news) {
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
        return news.isHeard() ? cache.inquiries(requests) : null;
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
            found = FactQuery.ask(connection, requests);
        } catch (SQLException e) {
            throw new StoreFailed(e);
        }
        if (news.isHeard()) {
            cache.keep(found, edition);
        }
        return found;
    }
}

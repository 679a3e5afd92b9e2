package tenure.order;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.account.Transaction;
import tenure.facts.Asker;
import tenure.request.Action;
import tenure.request.Context;
import tenure.request.Context.Explain;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.request.Subject;

/** Whom somebody works for, as the store says it and not as a token does. */
@Singleton
public class People {

    private static final String PARTNER = "partner";

    private final Clock clock;

    People(Clock clock) {
        this.clock = clock;
    }

    /** The partner this is a user of; null when it is none's. */
    public @Nullable String partnerOf(Transaction transaction, Subject subject) throws SQLException {
        Context context = new Context(clock.instant(), null, null, Explain.ANSWER_ONLY);
        Request request = new Request(subject, new Action("", Map.of()), new Resource("", ""), context);
        Asker asker = transaction.inquiry(request).asker();
        return asker.type().equals(PARTNER) ? asker.owner() : null;
    }
}

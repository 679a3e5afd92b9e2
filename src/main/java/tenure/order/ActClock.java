package tenure.order;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.account.HeldAccount;
import tenure.account.Transaction;

/**
 * The instant at which an act is decided: read while the account is held, and always after that of the last act the account
 * has seen. So what was committed first counts for whatever waited for it, even where the clocks of replicas differ a little.
 */
@Singleton
class ActClock {

    /** Clocks that differ by more are broken, and are not followed. */
    private static final Duration APART = Duration.ofSeconds(10);

    private final Clock clock;
    private final OrderStore store;

    ActClock(Clock clock, OrderStore store) {
        this.clock = clock;
        this.store = store;
    }

    /** Now, for an account that is held; as exact as the store keeps it. */
    Instant now(Transaction transaction, HeldAccount account) throws SQLException {
        return now(transaction, List.of(account)).getOrDefault(account.id(), clock.instant());
    }

    /** Now, for each of some accounts that are held, by their ids. */
    Map<String, Instant> now(Transaction transaction, List<HeldAccount> accounts) throws SQLException {
        List<String> ids = accounts.stream().map(HeldAccount::id).toList();
        Map<String, Instant> latest = store.latest(transaction.connection(), ids);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<String, Instant> all = new HashMap<>();
        ids.forEach(id -> all.put(id, after(latest.get(id), now)));
        return all;
    }

    private static Instant after(@Nullable Instant latest, Instant now) {
        return latest != null && !latest.isBefore(now) && latest.isBefore(now.plus(APART))
                ? latest.plus(1, ChronoUnit.MICROS)
                : now;
    }
}

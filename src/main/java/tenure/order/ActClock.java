package tenure.order;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        @Nullable Instant latest = store.latest(transaction.connection(), account.id());
        return latest != null && !latest.isBefore(now) && latest.isBefore(now.plus(APART))
                ? latest.plus(1, ChronoUnit.MICROS)
                : now;
    }
}

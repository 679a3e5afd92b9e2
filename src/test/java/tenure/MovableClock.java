package tenure;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The clock of the service under test: the system's until a test moves it. It is shared by all tests, so whoever moves it
 * puts it back with {@link #reset}.
 */
@Alternative
@Priority(1)
@Singleton
public final class MovableClock extends Clock {

    private final Clock system = Clock.systemUTC();
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** Has it be that moment, and tick on from there. */
    public void set(Instant now) {
        ahead.set(Duration.between(system.instant(), now));
    }

    /** Has it be later by so much; by a negative duration, earlier. */
    public void advance(Duration by) {
        ahead.updateAndGet(now -> now.plus(by));
    }

    /** Has it follow the system's clock again. */
    public void reset() {
        ahead.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return system.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}

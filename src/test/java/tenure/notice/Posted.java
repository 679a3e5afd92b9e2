package tenure.notice;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tenure.MovableClock;

/** Notices that tests put into the outbox of the service under test. */
public final class Posted {

    static final Duration LATER = Duration.ofDays(2);

    private static final int PATIENCE = 50;

    private Posted() {}

    /** Puts the notice, in a transaction of its own. */
    public static UUID put(Notice notice) {
        try (Connection connection = bean(AgroalDataSource.class).getConnection()) {
            connection.setAutoCommit(false);
            UUID id = bean(Outbox.class).put(connection, notice);
            connection.commit();
            connection.setAutoCommit(true);
            return id;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts the notice such that nobody sends it before {@link #LATER}. */
    static UUID putForLater(Notice notice) {
        MovableClock clock = bean(MovableClock.class);
        try (Connection connection = bean(AgroalDataSource.class).getConnection()) {
            connection.setAutoCommit(false);
            clock.advance(LATER.minusMinutes(1));
            UUID id = bean(Outbox.class).put(connection, notice);
            clock.reset();
            connection.commit();
            connection.setAutoCommit(true);
            return id;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            clock.reset();
        }
    }

    /** Puts the notice and has it sent. */
    public static UUID sent(Notice notice) {
        UUID id = put(notice);
        dispatch();
        return arrived(id);
    }

    /** Sends what is due, here and now. */
    public static void dispatch() {
        bean(Dispatcher.class).run();
    }

    /** Lets time pass until the notice is sent. */
    static UUID arrived(UUID id) {
        MovableClock clock = bean(MovableClock.class);
        try {
            for (int tries = 0; tries < PATIENCE && state(id) == State.QUEUED; tries++) {
                // Somebody else may be at it; if it was put off, it is due by then.
                clock.advance(Duration.ofHours(5));
                dispatch();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        } finally {
            clock.reset();
        }
        if (state(id) != State.SENT) {
            throw new IllegalStateException("not sent: " + find(id));
        }
        return id;
    }

    static State state(UUID id) {
        return find(id).evidence().state();
    }

    public static Kept find(UUID id) {
        return bean(Notices.class).find(id).orElseThrow();
    }

    static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }
}

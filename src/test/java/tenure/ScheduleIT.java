package tenure;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens by the clock, and the clock that tests move. */
@QuarkusTest
class ScheduleIT {

    @Inject
    AgroalDataSource store;

    @Inject
    Ticks ticks;

    @Inject
    Clock clock;

    @Inject
    MovableClock movable;

    /** A job such as any other. */
    @Singleton
    static class Ticks {

        private final CountDownLatch ticked = new CountDownLatch(2);

        @Scheduled(identity = "ticks", every = "1s")
        void tick() {
            ticked.countDown();
        }
    }

    @AfterEach
    void putBack() {
        movable.reset();
    }

    @Test
    void a_scheduled_job_runs_again_and_again_and_stands_in_the_store() throws Exception {
        assertThat(ticks.ticked.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(column("select trigger_name from qrtz_triggers")).contains("ticks", "send-notices");
        assertThat(column("select instance_name from qrtz_scheduler_state")).hasSize(1);
        assertThat(column("select distinct sched_name from qrtz_triggers")).containsExactly("tenure");
    }

    @Test
    void the_clock_can_be_moved_and_goes_on_from_there() {
        Instant migration = Instant.parse("2020-08-05T09:00:00Z");
        movable.set(migration);
        assertThat(clock.instant()).isBetween(migration, migration.plusSeconds(60));
        movable.advance(Duration.ofDays(30));
        assertThat(clock.instant()).isAfterOrEqualTo(migration.plus(Duration.ofDays(30)));
        movable.reset();
        assertThat(clock.instant()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
    }

    private List<String> column(String select) throws SQLException {
        try (Connection connection = store.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(select)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}

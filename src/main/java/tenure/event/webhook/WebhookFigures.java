package tenure.event.webhook;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Figures about webhooks. */
@Singleton
final class WebhookFigures {

    private static final Duration BETWEEN = Duration.ofSeconds(10);

    /* Counting further than this would tell nobody more. */
    private static final String WAITING = """
            select count(*), coalesce(extract(epoch from now() - min(numbered_at)), 0) from (
                select event.numbered_at from webhook join event on number > position
                 where types is null or type = any(types) limit 100000) as waiting
            """;

    private final AgroalDataSource store;
    private final Counter delivered;
    private final Counter failed;
    private final Counter dead;
    private long measured = System.nanoTime() - BETWEEN.toNanos();
    private volatile long pending;
    private volatile double lag;

    WebhookFigures(AgroalDataSource store, MeterRegistry registry) {
        this.store = store;
        delivered = Counter.builder("tenure.webhook.delivered")
                .description("Events that a webhook took")
                .register(registry);
        failed = Counter.builder("tenure.webhook.failed")
                .description("Attempts that failed")
                .register(registry);
        dead = Counter.builder("tenure.webhook.dead")
                .description("Events that were given up for a webhook")
                .register(registry);
        Gauge.builder("tenure.webhook.pending", () -> pending)
                .description("Events that webhooks have not taken yet, each counted for each webhook")
                .register(registry);
        Gauge.builder("tenure.webhook.lag", () -> lag)
                .description("How long the oldest of them has been there")
                .baseUnit("seconds")
                .register(registry);
    }

    void count(Outcome outcome, boolean last) {
        if (outcome.delivered()) {
            delivered.increment();
        } else {
            failed.increment();
            if (last) {
                dead.increment();
            }
        }
    }

    /** Looks how much is waiting, unless that was done a moment ago. */
    void measure() throws SQLException {
        if (System.nanoTime() - measured < BETWEEN.toNanos()) {
            return;
        }
        measured = System.nanoTime();
        try (Connection connection = store.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(WAITING)) {
            row.next();
            pending = row.getLong(1);
            lag = row.getDouble(2);
        }
    }
}

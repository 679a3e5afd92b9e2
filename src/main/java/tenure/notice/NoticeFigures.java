package tenure.notice;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Clock;
import tenure.account.StoreFailed;

/** Figures about mail: what was sent from here, and what waits anywhere. */
@Singleton
@Startup
public final class NoticeFigures {

    private static final double THOUSAND = 1000.0;

    private final NoticeStore store;
    private final Clock clock;
    private final Counter sent;
    private final Counter failed;

    NoticeFigures(NoticeStore store, Clock clock, MeterRegistry registry) {
        this.store = store;
        this.clock = clock;
        sent = Counter.builder("tenure.mail.sent")
                .description("Mails that a server took, from here")
                .register(registry);
        failed = Counter.builder("tenure.mail.failed")
                .description("Mails given up on, from here")
                .register(registry);
        Gauge.builder("tenure.mail.queued", () -> orNothing(Queue::length))
                .description("Mails that wait to be sent, from anywhere")
                .register(registry);
        Gauge.builder("tenure.mail.oldest", () -> orNothing(Queue::oldestSeconds))
                .description("Seconds since the oldest of them was put")
                .register(registry);
    }

    /**
     * What waits to be sent.
     *
     * @param oldestSeconds how long the oldest has been waiting
     */
    public record Queue(long length, double oldestSeconds) {}

    /** What waits to be sent now. */
    public Queue queue() {
        return store.transaction(connection -> {
            try (var select = connection.prepareStatement(
                            "select count(*), min(put_at) from notice where state = 'QUEUED'");
                    var row = select.executeQuery()) {
                row.next();
                java.time.OffsetDateTime oldest = row.getObject(2, java.time.OffsetDateTime.class);
                double age = oldest == null
                        ? 0
                        : (clock.millis() - oldest.toInstant().toEpochMilli()) / THOUSAND;
                return new Queue(row.getLong(1), Math.max(0, age));
            }
        });
    }

    /** A store that is down is told of elsewhere. */
    private double orNothing(java.util.function.ToDoubleFunction<Queue> figure) {
        try {
            return figure.applyAsDouble(queue());
        } catch (StoreFailed e) {
            return Double.NaN;
        }
    }

    void sent() {
        sent.increment();
    }

    void failed() {
        failed.increment();
    }
}

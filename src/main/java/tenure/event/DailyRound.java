package tenure.event;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import tenure.facts.Moment;

/** What is done once a day, in the first minutes of it or as soon as somebody is there again. */
@Singleton
final class DailyRound {

    private final Daybreak daybreak;
    private final Retention retention;
    private final Clock clock;

    DailyRound(Daybreak daybreak, Retention retention, Clock clock) {
        this.daybreak = daybreak;
        this.retention = retention;
        this.clock = clock;
    }

    /** Looks often, and mostly finds the day done: so nothing has to be known of how long nobody was there. */
    @Scheduled(identity = "events of the day", cron = "20 */5 * * * ?", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Moment.ZONE);
        if (daybreak.on(today)) {
            retention.on(today);
        }
    }
}

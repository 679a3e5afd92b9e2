package tenure.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Has told what another edition of the rules flips, soon after it came into force. */
@Singleton
class EditionRound {

    /** Decisions go first: a round takes its time. */
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final EditionFlips flips;
    private volatile boolean isOver;

    EditionRound(EditionFlips flips) {
        this.flips = flips;
    }

    /** What is left undone, here or by a replica that is gone, is gone on with at the next look of any. */
    @Scheduled(
            identity = "events of editions",
            every = "${tenure.event.editions}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        boolean more = true;
        while (more && !isOver) {
            more = flips.step() && pause();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        isOver = true;
    }

    /** Whether to go on. */
    private static boolean pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

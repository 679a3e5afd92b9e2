package tenure.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logging.Logger;
import tenure.account.Ear;

/** Hears of events that any replica adds, and has a look every second all the same. */
@Singleton
public final class News {

    private static final Logger LOG = Logger.getLogger(News.class);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Ear ear;
    private volatile CompletableFuture<Void> next = new CompletableFuture<>();

    News(AgroalDataSource store) {
        this.ear = new Ear(store, "hears of events", Events.CHANNEL, (connection, isTold) -> look(isTold));
    }

    void start(@Observes StartupEvent event) {
        ear.start();
    }

    /** Gives the connection back before the pool closes. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        ear.stop();
    }

    /** Has this run whenever there may be something new, and every second, one after the other. */
    public void onNews(Runnable listener) {
        listeners.add(listener);
    }

    /** Completes with the first event that is added after this was asked. */
    public CompletionStage<Void> next() {
        return next.thenAccept(any -> {});
    }

    private Duration look(boolean isTold) {
        if (isTold) {
            CompletableFuture<Void> before = next;
            next = new CompletableFuture<>();
            before.complete(null);
        }
        listeners.forEach(News::run);
        return SECOND;
    }

    private static void run(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.error("what was to be done about events failed", e);
        }
    }
}

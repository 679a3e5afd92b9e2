package tenure.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/** Hears of events that any replica adds, and has a look every second all the same. */
@Singleton
public final class News {

    private static final Logger LOG = Logger.getLogger(News.class);
    private static final Duration LOOKS = Duration.ofSeconds(1);
    /** How long a stop may have to wait for the thread to notice. */
    private static final int NAP_MILLIS = 200;

    private final AgroalDataSource store;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::run, "hears of events");
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile CompletableFuture<Void> next = new CompletableFuture<>();

    News(AgroalDataSource store) {
        this.store = store;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    /** Gives the connection back before the pool closes. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        thread.join(LOOKS.multipliedBy(2).toMillis());
    }

    /** Has this run whenever there may be something new, and every second, one after the other. */
    public void onNews(Runnable listener) {
        listeners.add(listener);
    }

    /** Completes with the first event that is added after this was asked. */
    public CompletionStage<Void> next() {
        return next.thenAccept(any -> {});
    }

    private void run() {
        boolean silent = false;
        while (isWanted()) {
            try (Connection connection = store.getConnection()) {
                silent = false;
                listen(connection);
            } catch (SQLException e) {
                if (!silent) {
                    LOG.warnf("no news of events: SQLSTATE %s", e.getSQLState());
                }
                silent = true;
            }
            pause();
        }
    }

    private void listen(Connection connection) throws SQLException {
        PGConnection news = connection.unwrap(PGConnection.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + Events.CHANNEL);
            told();
            while (isWanted()) {
                if (await(news, statement)) {
                    told();
                }
                listeners.forEach(News::run);
            }
            statement.execute("unlisten *");
        }
    }

    private void told() {
        CompletableFuture<Void> before = next;
        next = new CompletableFuture<>();
        before.complete(null);
    }

    private static void run(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.error("what was to be done about events failed", e);
        }
    }

    private boolean await(PGConnection news, Statement statement) throws SQLException {
        long end = System.nanoTime() + LOOKS.toNanos();
        while (isWanted() && System.nanoTime() < end) {
            try {
                if (news.getNotifications(NAP_MILLIS).length > 0) {
                    return true;
                }
            } catch (SQLException e) {
                // This way the pool sees that the connection is broken, and does not lend it again.
                statement.execute("select 1");
                throw e;
            }
        }
        return false;
    }

    private boolean isWanted() {
        return stopped.getCount() > 0;
    }

    private void pause() {
        try {
            if (stopped.await(LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("stopped listening for events");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }
}

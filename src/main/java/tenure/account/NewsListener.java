package tenure.account;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears of changes that other replicas make. Memory counts only while this listens: what was remembered before it began,
 * or while it was deaf, is forgotten.
 */
@Singleton
class NewsListener {

    private static final Logger LOG = Logger.getLogger(NewsListener.class);

    /** How long to wait for news before asking whether there is still somebody to bring them. */
    private static final int WAIT_MILLIS = 250;

    private static final String ANYTHING_NEW = "select 1";

    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(1);

    private final AgroalDataSource store;
    private final FactCache cache;
    private final boolean enabled;
    private final long patienceNanos;
    private final Thread thread = new Thread(this::listen, "listens for changed facts");

    private final CountDownLatch stopped = new CountDownLatch(1);

    private volatile boolean connected;
    private volatile long lastHeard;

    NewsListener(AgroalDataSource store, FactCache cache, FactCacheSettings settings) {
        this.store = store;
        this.cache = cache;
        this.enabled = settings.enabled();
        this.patienceNanos = settings.patience().toNanos();
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Gives the connection back before the pool closes. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        thread.join(BEFORE_NEXT_TRY.toMillis());
    }

    /** Whether every change up to a moment ago has been heard of. */
    boolean isHeard() {
        return connected && System.nanoTime() - lastHeard < patienceNanos;
    }

    private void listen() {
        boolean silent = false;
        while (isWanted()) {
            try (Connection connection = store.getConnection()) {
                silent = false;
                listen(connection);
            } catch (SQLException e) {
                if (!silent) {
                    LOG.warnf(
                            "no news of changed facts, so each question goes to the database: SQLSTATE %s",
                            e.getSQLState());
                }
                silent = true;
            } finally {
                connected = false;
            }
            pause();
        }
    }

    private void listen(Connection connection) throws SQLException {
        PGConnection news = connection.unwrap(PGConnection.class);
        try (Statement statement = connection.createStatement()) {
            // An answer that does not come is as bad as a connection that breaks.
            statement.setQueryTimeout(
                    (int) Math.max(1, Duration.ofNanos(patienceNanos).toSeconds()));
            statement.execute("listen " + FactNews.CHANNEL);
            cache.forget(Changes.EVERYTHING);
            while (isWanted()) {
                long asked = System.nanoTime();
                // All that was told before this question comes with its answer.
                statement.execute(ANYTHING_NEW);
                hear(news.getNotifications());
                lastHeard = asked;
                connected = true;
                await(news, statement);
            }
            statement.execute("unlisten *");
        }
    }

    private void await(PGConnection news, Statement statement) throws SQLException {
        try {
            hear(news.getNotifications(WAIT_MILLIS));
        } catch (SQLException e) {
            // The pool does not see what happens to the driver's own connection; this way it does not lend a broken one
            // again.
            statement.execute(ANYTHING_NEW);
            throw e;
        }
    }

    private void hear(PGNotification[] messages) {
        for (PGNotification message : messages) {
            cache.forget(FactNews.read(message.getParameter()));
        }
    }

    private boolean isWanted() {
        return stopped.getCount() > 0;
    }

    private void pause() {
        try {
            if (stopped.await(BEFORE_NEXT_TRY.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("stopped listening");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }
}

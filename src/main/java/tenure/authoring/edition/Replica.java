package tenure.authoring.edition;

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

/** Hears of editions that any replica published, and looks every second all the same. */
@Singleton
class Replica {

    private static final Logger LOG = Logger.getLogger(Replica.class);
    private static final Duration LOOKS = Duration.ofSeconds(1);
    /** How long a stop may have to wait for the thread to notice. */
    private static final Duration NAP = Duration.ofMillis(200);

    private final AgroalDataSource store;
    private final Switch change;
    private final Thread thread = new Thread(this::run, "serves the edition in force");
    private final CountDownLatch stopped = new CountDownLatch(1);

    Replica(AgroalDataSource store, Switch change) {
        this.store = store;
        this.change = change;
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

    private void run() {
        boolean silent = false;
        while (isWanted()) {
            try (Connection connection = store.getConnection()) {
                silent = false;
                listen(connection);
            } catch (SQLException e) {
                if (!silent) {
                    LOG.warnf("no news of editions: SQLSTATE %s", e.getSQLState());
                }
                silent = true;
            } catch (RuntimeException e) {
                LOG.error("looking for editions failed", e);
            }
            pause();
        }
    }

    private void listen(Connection connection) throws SQLException {
        PGConnection news = connection.unwrap(PGConnection.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + Publishing.CHANNEL);
            while (isWanted()) {
                Duration wait = change.look(connection);
                await(news, statement, wait.compareTo(LOOKS) < 0 ? wait : LOOKS);
            }
            statement.execute("unlisten *");
        }
    }

    private void await(PGConnection news, Statement statement, Duration wait) throws SQLException {
        long end = System.nanoTime() + wait.toNanos();
        long left = wait.toNanos();
        while (left > 0 && isWanted()) {
            int millis = (int) Math.max(1, Math.min(Duration.ofNanos(left).toMillis(), NAP.toMillis()));
            try {
                if (news.getNotifications(millis).length > 0) {
                    return;
                }
            } catch (SQLException e) {
                // This way the pool sees that the connection is broken, and does not lend it again.
                statement.execute("select 1");
                throw e;
            }
            left = end - System.nanoTime();
        }
    }

    private boolean isWanted() {
        return stopped.getCount() > 0;
    }

    private void pause() {
        try {
            if (stopped.await(LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("stopped listening for editions");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }
}

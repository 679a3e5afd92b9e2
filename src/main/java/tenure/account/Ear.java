package tenure.account;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Listens to a channel of PostgreSQL on a thread of its own, and looks every second all the same: what is told while nobody
 * is connected is not told again.
 */
public final class Ear {

    private static final Logger LOG = Logger.getLogger(Ear.class);
    private static final Duration SECOND = Duration.ofSeconds(1);
    /** How long a stop may have to wait for the thread to notice. */
    private static final Duration NAP = Duration.ofMillis(200);

    private final AgroalDataSource store;
    private final String channel;
    private final Look look;
    private final Thread thread;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** Sees what is new. */
    public interface Look {

        /**
         * Looks, and says when it wants to look again at the latest; that is never later than in a second.
         *
         * @param connection the one that listens, with nothing under way on it
         * @param isTold whether there was news, or may have been before this listened
         */
        Duration at(Connection connection, boolean isTold) throws SQLException;
    }

    /**
     * @param name what the thread is called
     */
    public Ear(AgroalDataSource store, String name, String channel, Look look) {
        this.store = store;
        this.channel = channel;
        this.look = look;
        this.thread = new Thread(this::run, name);
    }

    public void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Comes back when the connection is given back, or in two seconds. */
    public void stop() throws InterruptedException {
        stopped.countDown();
        thread.join(SECOND.multipliedBy(2).toMillis());
    }

    private void run() {
        boolean silent = false;
        while (isWanted()) {
            try (Connection connection = store.getConnection()) {
                silent = false;
                listen(connection);
            } catch (SQLException e) {
                if (!silent) {
                    LOG.warnf("no news from %s: SQLSTATE %s", channel, e.getSQLState());
                }
                silent = true;
            } catch (RuntimeException e) {
                LOG.errorf(e, "looking for news from %s failed", channel);
            }
            pause();
        }
    }

    private void listen(Connection connection) throws SQLException {
        PGConnection news = connection.unwrap(PGConnection.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + channel);
            boolean told = true;
            while (isWanted()) {
                Duration wait = look.at(connection, told);
                told = await(news, statement, wait.compareTo(SECOND) < 0 ? wait : SECOND);
            }
            statement.execute("unlisten *");
        }
    }

    /** Whether something was told in that time. */
    private boolean await(PGConnection news, Statement statement, Duration wait) throws SQLException {
        long end = System.nanoTime() + wait.toNanos();
        long left = wait.toNanos();
        while (left > 0 && isWanted()) {
            int millis = (int) Math.max(1, Math.min(Duration.ofNanos(left).toMillis(), NAP.toMillis()));
            try {
                if (news.getNotifications(millis).length > 0) {
                    return true;
                }
            } catch (SQLException e) {
                // This way the pool sees that the connection is broken, and does not lend it again.
                statement.execute("select 1");
                throw e;
            }
            left = end - System.nanoTime();
        }
        return false;
    }

    private boolean isWanted() {
        return stopped.getCount() > 0;
    }

    private void pause() {
        try {
            if (stopped.await(SECOND.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debugf("stopped listening to %s", channel);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }
}

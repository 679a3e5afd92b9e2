package tenure.account.intake;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Set;
import tenure.account.FactNews;
import tenure.account.PlanCause;
import tenure.account.StoreFailed;

/** Runs the transactions of imports. They take turns, over all replicas, so what one has looked up stays true until it is stored. */
@ApplicationScoped
class Turns {

    /** Any number will do that no other advisory lock of this database uses. */
    private static final long LOCK = 0x7465_6e75_7265L;

    /** A unique key was taken, or a lock could not be had, because of a writer that is no import: worth another look. */
    private static final Set<String> LOOK_AGAIN = Set.of("23505", "23P01", "40001", "40P01");

    private static final int LOOKS = 3;

    private final AgroalDataSource store;
    private final FactNews news;
    private final Clock clock;

    Turns(AgroalDataSource store, FactNews news, Clock clock) {
        this.store = store;
        this.news = news;
        this.clock = clock;
    }

    /** What is done in a turn. It may be done again from the start. */
    interface Work {
        Stored in(Connection connection) throws SQLException;
    }

    /**
     * Waits for its turn, and does it.
     *
     * @param by whose import it is
     */
    Stored take(String by, Work work) {
        for (int look = 1; ; look++) {
            try {
                return once(by, work);
            } catch (SQLException e) {
                if (look == LOOKS || !LOOK_AGAIN.contains(String.valueOf(e.getSQLState()))) {
                    throw new StoreFailed(e);
                }
            }
        }
    }

    /** Waits until no import is at work, and keeps others waiting until this transaction ends. */
    static void wait(Connection transaction) throws SQLException {
        run(transaction, "select pg_advisory_xact_lock(" + LOCK + ")");
    }

    private Stored once(String by, Work work) throws SQLException {
        try (Connection connection = store.getConnection()) {
            connection.setAutoCommit(false);
            try {
                wait(connection);
                new PlanCause(PlanCause.How.IMPORT, clock.instant(), by, null).tell(connection);
                Stored stored = work.in(connection);
                news.spread(stored.changes(), connection);
                try {
                    connection.commit();
                } finally {
                    // Even a commit that seems to fail may have happened.
                    news.arrived(stored.changes());
                }
                return stored;
            } finally {
                // After a commit there is nothing left to roll back.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** The number of a new import. */
    long newImport() {
        try (Connection connection = store.getConnection();
                PreparedStatement next = connection.prepareStatement("select nextval('import_number')");
                ResultSet row = next.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new StoreFailed(e);
        }
    }

    /** Has the database look at what is in the tables now: plans made for empty tables are slow on full ones. */
    void lookAround() {
        try (Connection connection = store.getConnection()) {
            run(connection, "analyze partner, plan, account, service, account_order, person");
        } catch (SQLException e) {
            throw new StoreFailed(e);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

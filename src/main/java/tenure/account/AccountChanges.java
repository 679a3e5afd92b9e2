package tenure.account;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** Runs what changes accounts: each piece of work in one transaction, all of it or nothing. */
@Singleton
public class AccountChanges {

    /** Somebody took a key, or a lock could not be had: the work is worth another try. */
    private static final Set<String> AGAIN = Set.of("23505", "40001", "40P01");

    private static final int TRIES = 3;
    /** Who waits longer for an account is told to come back. */
    private static final String PATIENCE = "set local lock_timeout = '10s'";

    private final AgroalDataSource store;
    private final FactNews news;
    private final AccountWriter writer;
    private final CatalogueWriter catalogue;
    private final StoredFacts facts;

    AccountChanges(
            AgroalDataSource store, FactNews news, AccountWriter writer, CatalogueWriter catalogue, StoredFacts facts) {
        this.store = store;
        this.news = news;
        this.writer = writer;
        this.catalogue = catalogue;
        this.facts = facts;
    }

    /** Work within one transaction. It may be done again from the start, so it changes nothing but the database. */
    public interface Work<T> {
        T in(Transaction transaction) throws SQLException;
    }

    /**
     * What the work returns, once it is committed, or undone if it asked for that.
     *
     * @throws StoreFailed when the database fails
     */
    public <T> T run(Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (SQLException e) {
                if (attempt == TRIES || !AGAIN.contains(String.valueOf(e.getSQLState()))) {
                    throw new StoreFailed(e);
                }
            }
        }
    }

    private <T> T once(Work<T> work) throws SQLException {
        try (Connection connection = store.getConnection()) {
            connection.setAutoCommit(false);
            try {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(PATIENCE);
                }
                Transaction transaction = new Transaction(connection, writer, catalogue, facts);
                T result = work.in(transaction);
                if (!transaction.isUndone()) {
                    commit(transaction, connection);
                }
                return result;
            } finally {
                // After a commit there is nothing left to roll back.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private void commit(Transaction transaction, Connection connection) throws SQLException {
        Changes changes = transaction.changes();
        boolean any = !changes.equals(Changes.NOTHING);
        if (any) {
            news.spread(changes, connection);
        }
        try {
            connection.commit();
        } finally {
            // Even a commit that seems to fail may have happened.
            if (any) {
                news.arrived(changes);
            }
        }
        transaction.committed();
    }
}

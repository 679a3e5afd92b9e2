package tenure.authoring.edition;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import tenure.account.StoreFailed;

/** Where editions and drafts are. Blocks. */
@Singleton
public final class PackStore {

    /** Whoever changes anything of a pack waits for its turn, over all replicas. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('tenure pack ' || ?, 0))";

    private final AgroalDataSource store;

    PackStore(AgroalDataSource store) {
        this.store = store;
    }

    /** What is done with a connection. */
    public interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** Reads, all of it as of one moment. */
    public <T> T read(Work<T> work) {
        return transaction(connection -> {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return work.in(connection);
        });
    }

    /** Changes something of the pack: all of it or nothing. */
    public <T> T change(String pack, Work<T> work) {
        return transaction(connection -> {
            try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
                lock.setString(1, pack);
                lock.execute();
            }
            T done = work.in(connection);
            connection.commit();
            return done;
        });
    }

    private <T> T transaction(Work<T> work) {
        try (Connection connection = store.getConnection()) {
            int usual = connection.getTransactionIsolation();
            connection.setAutoCommit(false);
            try {
                return work.in(connection);
            } finally {
                // After a commit there is nothing left to roll back.
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(usual);
            }
        } catch (SQLException e) {
            throw new StoreFailed(e);
        }
    }
}

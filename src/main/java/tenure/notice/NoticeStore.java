package tenure.notice;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import tenure.account.StoreFailed;

/** Does things in transactions of its own. */
@Singleton
final class NoticeStore {

    private final AgroalDataSource store;

    NoticeStore(AgroalDataSource store) {
        this.store = store;
    }

    /** What is done with a connection. */
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** Does all of it or nothing. */
    <T> T transaction(Work<T> work) {
        try (Connection connection = store.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T done = work.in(connection);
                connection.commit();
                return done;
            } finally {
                // After a commit there is nothing left to roll back.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new StoreFailed(e);
        }
    }
}

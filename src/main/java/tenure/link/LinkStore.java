package tenure.link;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import tenure.account.StoreFailed;

/** Where links are. Blocks. */
@Singleton
class LinkStore {

    private final AgroalDataSource store;

    LinkStore(AgroalDataSource store) {
        this.store = store;
    }

    /** What is done with a connection. It commits what is to stay; what it does not is undone. */
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    <T> T transaction(Work<T> work) {
        try (Connection connection = store.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return work.in(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new StoreFailed(e);
        }
    }
}

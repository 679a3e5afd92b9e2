package tenure.api.event;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import tenure.event.Event;
import tenure.event.Events;

/** Makes things happen, as whoever changes an account does: in a transaction of the caller's. */
@Singleton
public class Happenings {

    private final AgroalDataSource store;
    private final Events events;

    Happenings(AgroalDataSource store, Events events) {
        this.store = store;
        this.events = events;
    }

    /** A transaction in which something has happened, that has not committed yet. */
    public final class Open implements AutoCloseable {

        private final Connection connection;

        private Open() throws SQLException {
            connection = store.getConnection();
            connection.setAutoCommit(false);
        }

        Open add(Event event) throws SQLException {
            events.add(connection, event);
            return this;
        }

        void commit() throws SQLException {
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            try (connection) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    Open begin() throws SQLException {
        return new Open();
    }

    /** These happen, all at once. */
    public void happen(Event... all) {
        try (Open open = begin()) {
            for (Event event : List.of(all)) {
                open.add(event);
            }
            open.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

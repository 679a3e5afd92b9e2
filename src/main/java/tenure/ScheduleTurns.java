package tenure;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Replicas that start together enter their schedules one after the other. Quartz looks whether a schedule is there and then
 * enters it, so two that do so at once on an empty database would both find nothing, and the second could not start.
 */
@Singleton
final class ScheduleTurns {

    /** Quartz makes itself ready when it is told of the start, which is before most others are. */
    private static final int QUARTZ = Interceptor.Priority.PLATFORM_BEFORE;

    /** What replicas take turns by; the number only has to be nobody else's. */
    private static final long LOCK = 0x7363686564756cL;

    private final AgroalDataSource store;
    private @Nullable Connection turn;

    ScheduleTurns(AgroalDataSource store) {
        this.store = store;
    }

    void take(@Observes @Priority(QUARTZ - 1) StartupEvent start) throws SQLException {
        Connection connection = store.getConnection();
        turn = connection;
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
        }
    }

    void pass(@Observes @Priority(QUARTZ + 1) StartupEvent start) throws SQLException {
        Connection connection = turn;
        turn = null;
        if (connection != null) {
            try (connection) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}

package tenure.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the database answers. */
@Readiness
@ApplicationScoped
class StoreReadiness implements HealthCheck {
    private static final int PATIENCE_SECONDS = 3;

    private final DataSource store;

    StoreReadiness(DataSource store) {
        this.store = store;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("store");
        try (var connection = store.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS)
                    ? answer.up().build()
                    : answer.down()
                            .withData("why", "the database does not answer in " + PATIENCE_SECONDS + " s")
                            .build();
        } catch (SQLException e) {
            // Anyone may read this page, so it names the kind of failure and not the database's address.
            return answer.down()
                    .withData("why", "no connection to the database (SQLSTATE " + e.getSQLState() + ")")
                    .build();
        }
    }
}

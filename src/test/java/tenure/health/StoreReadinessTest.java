package tenure.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class StoreReadinessTest {
    private static final String NOBODY_LISTENS = "jdbc:postgresql://127.0.0.1:1/postgres";

    @Test
    void a_database_that_does_not_answer_makes_it_unready_and_is_not_named() throws SQLException {
        var settings = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(1)
                        .connectionFactoryConfiguration(connection -> connection.jdbcUrl(NOBODY_LISTENS)));
        try (var nowhere = AgroalDataSource.from(settings)) {
            var answer = new StoreReadiness(nowhere).call();
            assertThat(answer.getName()).isEqualTo("store");
            assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
            assertThat(answer.getData())
                    .hasValueSatisfying(data ->
                            assertThat(data).containsEntry("why", "no connection to the database (SQLSTATE 08001)"));
        }
    }
}

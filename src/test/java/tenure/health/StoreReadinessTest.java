package tenure.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class StoreReadinessTest {
    @Test
    void a_database_that_does_not_answer_makes_it_unready_and_is_not_named() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setServerNames(new String[] {"127.0.0.1"});
        nowhere.setPortNumbers(new int[] {1});
        var answer = new StoreReadiness(nowhere).call();
        assertThat(answer.getName()).isEqualTo("store");
        assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
        assertThat(answer.getData())
                .hasValueSatisfying(data ->
                        assertThat(data).containsEntry("why", "no connection to the database (SQLSTATE 08001)"));
    }
}

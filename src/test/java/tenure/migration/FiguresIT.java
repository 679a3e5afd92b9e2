package tenure.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static tenure.Tokens.bearing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenure.MovableClock;
import tenure.Tokens;
import tenure.account.AccountChanges;

/** The report of the migration, and who sees whose customers in it. */
@QuarkusTest
class FiguresIT {
    private static final Instant START = Instant.parse("2020-08-03T08:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    AccountChanges changes;

    @Inject
    MovableClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aMoveFromWhereACustomerIsNotIsRefused() {
        Pilgrims.load(Pilgrims.accounts("FH", "FH-P", 1), "FH-P");
        Move first = Move.of("FH-001", Stage.NOT_SCHEDULED, Stage.BATCHED, START, "test");
        changes.run(transaction -> {
            StageRows.add(transaction.connection(), List.of(first));
            return true;
        });
        Move again = Move.of("FH-001", Stage.NOT_SCHEDULED, Stage.NO_CONTACT, START, "test");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> changes.run(transaction -> {
                    StageRows.add(transaction.connection(), List.of(again));
                    return true;
                })))
                .isInstanceOf(tenure.account.StoreFailed.class);
        assertThat(Pilgrims.stage("FH-001")).isEqualTo("BATCHED");
    }

    @Test
    void aPartnerSeesItsOwnCustomersAndNoOthers() throws IOException {
        Pilgrims.load(Pilgrims.accounts("FI", "FI-P", 2), "FI-P");
        Pilgrims.load(Pilgrims.accounts("FJ", "FJ-P", 3), "FJ-P");
        String token = Tokens.partner("FI-P-u", "FI-P");
        JsonNode report = JSON.readTree(bearing(token)
                .get("/v1/migration/report")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(report.path("customers").asInt()).isEqualTo(2);
        assertThat(report.path("stages").path("NOT_SCHEDULED").asInt()).isEqualTo(2);
        bearing(token)
                .get("/v1/migration/customers?limit=1")
                .then()
                .statusCode(200)
                .body("customers", hasSize(1))
                .body("page.next_token", equalTo("FI-001"));
        bearing(token)
                .get("/v1/migration/customers?partner=FJ-P")
                .then()
                .statusCode(200)
                .body("customers", hasSize(0));
        bearing(token)
                .get("/v1/migration/report?format=csv")
                .then()
                .statusCode(200)
                .contentType("text/csv");
    }
}

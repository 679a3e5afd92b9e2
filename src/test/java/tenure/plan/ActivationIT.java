package tenure.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static tenure.Tokens.bearing;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenure.MovableClock;
import tenure.Tokens;
import tenure.partner.AtOnce;

/** Changes of plans come to their day exactly once: on days of any length, after any downtime, whoever sees to it. */
@QuarkusTest
class ActivationIT {

    private static final int ACCOUNTS = 12;
    private static final int REPLICAS = 3;
    private static final String AGREED = "2022-03-01T12:00:00Z";

    @Inject
    MovableClock clock;

    @Inject
    Activation activation;

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    /** Accounts whose names begin with the word, each with a service. */
    private void load(String word, int accounts) {
        clock.set(Instant.parse(AGREED));
        String all = IntStream.range(0, accounts)
                .mapToObj(i -> """
                        {"id": "%1$s-%2$d", "name": "Works", "partner": "%1$s-P", "migratedOn": "2020-08-03", "setUpOn": "2020-08-05",
                         "users": [{"id": "%1$s-cu-%2$d", "role": "PRIMARY"}],
                         "services": [{"id": "%1$s-S-%2$d", "status": "ACTIVE", "plan": "%1$s-A",
                                       "packages": [{"level": "ESSENTIAL", "from": "2020-08-03"}]}]}""".formatted(word, i))
                .collect(Collectors.joining(","));
        bearing(Tokens.admin())
                .contentType(ContentType.JSON)
                .body("""
                        {"partners": [{"id": "%1$s-P", "portal": {"changePlan": {"RECURRING": {"feeDearer": "5.00"}}}}],
                         "staff": [{"id": "ac-staff"}],
                         "plans": [{"id": "%1$s-A", "name": "Day %1$s A", "type": "RECURRING", "monthlyRate": "10.00"},
                                   {"id": "%1$s-B", "name": "Day %1$s B", "type": "RECURRING", "monthlyRate": "20.00"}],
                         "accounts": [%2$s]}""".formatted(word, all))
                .post("/v1/import")
                .then()
                .statusCode(200);
    }

    private static void change(String word, int account, String day) {
        bearing(Tokens.staff("ac-staff"))
                .contentType(ContentType.JSON)
                .body("""
                        {"action": "plan.change", "resource": {"type": "service", "id": "%1$s-S-%2$d"},
                         "properties": {"plan": "%1$s-B", "startDate": "%3$s"}}""".formatted(word, account, day))
                .post("/v1/accounts/%s-%d/orders".formatted(word, account))
                .then()
                .statusCode(201);
    }

    private static List<String> states(String account) {
        return bearing(Tokens.admin())
                .get("/v1/accounts/" + account)
                .then()
                .statusCode(200)
                .extract()
                .path("services.status");
    }

    /** The day begins with London's midnight, an hour earlier or later by the clock of the world in summer. */
    @ParameterizedTest
    @CsvSource({
        // The day before the clocks go forward, that day, and the day after.
        "ACA, 2022-03-26, 2022-03-26T00:00:00Z",
        "ACB, 2022-03-27, 2022-03-27T00:00:00Z",
        "ACC, 2022-03-28, 2022-03-27T23:00:00Z",
        // And back.
        "ACD, 2022-10-30, 2022-10-29T23:00:00Z",
        "ACE, 2022-10-31, 2022-10-31T00:00:00Z"
    })
    void aChangeHappensAtMidnightInLondon(String word, String day, String midnight) {
        load(word, 1);
        change(word, 0, day);
        clock.set(Instant.parse(midnight).minusSeconds(30));
        activation.happen();
        assertThat(states(word + "-0")).containsExactlyInAnyOrder("ACTIVE", "PENDING");
        clock.set(Instant.parse(midnight));
        activation.happen();
        assertThat(states(word + "-0")).containsExactlyInAnyOrder("DISABLED", "ACTIVE");
    }

    @Test
    void afterAWeekOfDowntimeThreeReplicasHaveEachHappenOnce() {
        load("ACW", ACCOUNTS);
        for (int i = 0; i < ACCOUNTS; i++) {
            change("ACW", i, "2022-03-" + (25 + i % 7));
        }
        clock.set(Instant.parse("2022-04-02T09:00:00Z"));
        AtOnce.run(REPLICAS, replica -> activation.happen());
        activation.happen();
        for (int i = 0; i < ACCOUNTS; i++) {
            String account = "ACW-" + i;
            assertThat(states(account)).containsExactlyInAnyOrder("DISABLED", "ACTIVE");
            bearing(Tokens.staff("ac-staff"))
                    .get("/v1/accounts/" + account + "/charges")
                    .then()
                    .body("charges.amount", containsInAnyOrder("5.00"));
            bearing(Tokens.admin())
                    .get("/v1/events?account=" + account + "&types=plan-change.happened&wait=10")
                    .then()
                    .statusCode(200)
                    .body("events", hasSize(1));
        }
    }
}

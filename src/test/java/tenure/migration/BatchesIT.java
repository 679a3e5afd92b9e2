package tenure.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static tenure.Tokens.bearing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenure.MovableClock;
import tenure.Tokens;

/** Batches: who is in them, that their caps hold, and that customers are moved whole and once. */
@QuarkusTest
class BatchesIT {

    @Inject
    MovableClock clock;

    @Inject
    Runs runs;

    @Inject
    AgroalDataSource store;

    @AfterEach
    void now() {
        clock.reset();
    }

    private void on(String day) {
        clock.set(Instant.parse(day + "T09:00:00Z"));
    }

    @Test
    void aDryRunSaysWhoWouldBeInTheBatchAndWhoNotAndWhy() {
        on("2020-08-04");
        List<String> accounts = new ArrayList<>(Pilgrims.accounts("GA", "GA-P", 3));
        accounts.add(Pilgrims.account("GA-900", "GA-P", "GOLD", "[{\"id\": \"c-1\", \"roles\": [\"SIGNATORY\"]}]"));
        Pilgrims.load(accounts, "GA-P");

        String dry = "{\"day\": \"2020-08-04\", \"partners\": [\"GA-P\"], \"dryRun\": true}";
        Pilgrims.batch(dry)
                .statusCode(200)
                .body("considered", equalTo(4))
                .body("refused", equalTo(1))
                .body("refusedBecause.NOBODY_TO_INVITE", equalTo(1))
                .body("customers[0].account", equalTo("GA-001"))
                .body("customers[0].because.code", contains("PARTNER_READY", "FEW_SERVICES"))
                .body("customers[3].verdict", equalTo("REFUSED"));
        assertThat(Pilgrims.stage("GA-001")).isEqualTo("NOT_SCHEDULED");
        Pilgrims.batch(dry.replace("2020-08-04", "2020-08-02"))
                .statusCode(200)
                .body("chosen", equalTo(0))
                .body("refusedBecause.BEFORE_FIRST_DAY", equalTo(4));
    }

    @Test
    void aCustomerIsMovedWholeAndKeepsWhatItMayKeep() {
        on("2020-08-05");
        Pilgrims.load(List.of(Pilgrims.account("GB-001", "GB-P", "GOLD", Pilgrims.contacts("GB-001"))), "GB-P");
        String batch = Pilgrims.run("2020-08-05", "GB-P");

        Pilgrims.get("/v1/accounts/GB-001")
                .body("migratedOn", equalTo("2020-08-05"))
                .body("services[0].packages.level", contains("GOLD", "ESSENTIAL"))
                .body("services[0].packages[1].monthlyPrice", equalTo("0.00"))
                .body("services[0].caps.ofcom[0].amount", equalTo("20.00"))
                .body("services[0].controls", hasSize(2));
        Pilgrims.get("/v1/migration/batches/" + batch + "/certificate")
                .body("summary.JUSTIFIED", equalTo(1))
                .body("summary.FAILED", equalTo(0))
                .body("accounts[0].losses.action", hasItem("usage-detail.view"))
                .body("accounts[0].losses.accepted", org.hamcrest.Matchers.everyItem(equalTo(true)));
        bearing(Tokens.admin())
                .get("/v1/migration/batches/" + batch + "/certificate?format=csv")
                .then()
                .statusCode(200)
                .body(containsString("GB-001,JUSTIFIED"));
        assertThat(Pilgrims.stage("GB-001")).isEqualTo("MIGRATED");

        String before = Pilgrims.get("/v1/accounts/GB-001").extract().asString();
        Pilgrims.run(batch);
        assertThat(Pilgrims.get("/v1/accounts/GB-001").extract().asString()).isEqualTo(before);
    }

    @Test
    void aCustomerThatCannotBeStoredIsLeftAsItWasAndTheOthersAreMoved() throws SQLException {
        on("2020-08-06");
        Pilgrims.load(Pilgrims.accounts("GC", "GC-P", 2), "GC-P");
        String batch = Pilgrims.batch("{\"day\": \"2020-08-06\", \"partners\": [\"GC-P\"]}")
                .statusCode(201)
                .extract()
                .path("id");
        try (Connection connection = store.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "update account set document = jsonb_set(document, '{services,0,tariffFamily}', '\"NONE\"')"
                            + " where id = 'GC-001'");
        }
        String before = Pilgrims.get("/v1/accounts/GC-001").extract().asString();
        Pilgrims.run(batch);

        assertThat(Pilgrims.get("/v1/accounts/GC-001").extract().asString()).isEqualTo(before);
        Pilgrims.get("/v1/migration/batches/" + batch)
                .body("progress.failed", equalTo(1))
                .body("progress.migrated", equalTo(1));
        Pilgrims.get("/v1/migration/exceptions?partner=GC-P")
                .body("customers", hasSize(1))
                .body("customers[0].account", equalTo("GC-001"))
                .body("customers[0].stage", equalTo("FAILED"))
                .body("customers[0].owner", equalTo("Migration team"))
                .body("customers[0].reason.detail.why", equalTo("INVALID"));
        bearing(Tokens.admin())
                .post("/v1/migration/customers/GC-001/schedule")
                .then()
                .statusCode(200)
                .body("stage", equalTo("NOT_SCHEDULED"));
        bearing(Tokens.admin())
                .post("/v1/migration/customers/GC-002/schedule")
                .then()
                .statusCode(409);
    }

    @Test
    void theShareOfADayHoldsWhoeverAsksForBatchesAtOnce() {
        on("2020-08-07");
        Pilgrims.load(Pilgrims.accounts("GD", "GD-P", 40), "GD-P");
        int daily = Pilgrims.batch("{\"day\": \"2020-08-07\", \"partners\": [\"GD-P\"], \"dryRun\": true}")
                .extract()
                .path("caps.daily");
        List<CompletableFuture<Void>> asked = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> Pilgrims.batch("{\"day\": \"2020-08-07\", \"partners\": [\"GD-P\"]}")
                                .statusCode(org.hamcrest.Matchers.oneOf(201, 422))))
                .toList();
        asked.forEach(CompletableFuture::join);
        List<String> batched = Pilgrims.get("/v1/migration/customers?partner=GD-P&stage=BATCHED")
                .extract()
                .path("customers.account");
        assertThat(batched).hasSize(Math.min(daily, 40)).doesNotHaveDuplicates();
        Pilgrims.batch("{\"day\": \"2020-08-07\", \"partners\": [\"GD-P\"], \"dryRun\": true}")
                .body("caps.alreadyThatDay", lessThanOrEqualTo(daily));
    }

    @Test
    void aKeyMakesTheSecondBatchTheFirst() {
        on("2020-08-08");
        Pilgrims.load(Pilgrims.accounts("GE", "GE-P", 2), "GE-P");
        List<String> ids = IntStream.range(0, 2)
                .mapToObj(i -> bearing(Tokens.admin())
                        .header("Idempotency-Key", "GE-1")
                        .contentType(ContentType.JSON)
                        .body("{\"day\": \"2020-08-08\", \"partners\": [\"GE-P\"]}")
                        .post("/v1/migration/batches")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
    }

    @Test
    void aRunIsPausedWhoeverIsAtWorkAndGoesOn() throws SQLException {
        on("2020-11-02");
        Pilgrims.again(IntStream.range(0, 350)
                .mapToObj("{\"id\": \"GY-%03d\", \"name\": \"Somebody else\"}"::formatted)
                .collect(Collectors.joining(", ")));
        Pilgrims.load(Pilgrims.accounts("GG", "GG-P", 42), "GG-P");
        String batch = Pilgrims.batch("{\"day\": \"2020-11-02\", \"partners\": [\"GG-P\"]}")
                .statusCode(201)
                .body("size", equalTo(42))
                .extract()
                .path("id");
        try (Connection connection = store.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select 1 from account where id like 'GG-%' for update");
            Pilgrims.post("/v1/migration/batches/" + batch + "/run").statusCode(200);
            Pilgrims.await(this::twoWait);
            Pilgrims.post("/v1/migration/batches/" + batch + "/pause")
                    .statusCode(200)
                    .body("state", equalTo("PAUSED"));
            connection.rollback();
            connection.setAutoCommit(true);
        }
        Pilgrims.await(() -> Integer.valueOf(40)
                .equals(Pilgrims.get("/v1/migration/batches/" + batch).extract().path("progress.migrated")));
        runs.look();
        Pilgrims.get("/v1/migration/batches/" + batch)
                .body("state", equalTo("PAUSED"))
                .body("progress.waiting", equalTo(2));
        Pilgrims.post("/v1/migration/batches/" + batch + "/resume").statusCode(200);
        Pilgrims.await(() -> Pilgrims.stage("GG-042").equals("MIGRATED"));
    }

    /** Whether two that move customers wait for those to be free. */
    private boolean twoWait() {
        try (Connection connection = store.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from pg_stat_activity"
                        + " where wait_event_type = 'Lock' and query like '%from account where id = any%'")) {
            row.next();
            return row.getInt(1) == 2;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aBatchWaitsForItsDayAndStopsWhenItIsPaused() {
        on("2020-08-10");
        Pilgrims.load(Pilgrims.accounts("GF", "GF-P", 1), "GF-P");
        String batch = Pilgrims.batch("{\"day\": \"2020-08-11\", \"partners\": [\"GF-P\"]}")
                .statusCode(201)
                .extract()
                .path("id");
        bearing(Tokens.admin())
                .post("/v1/migration/batches/" + batch + "/run")
                .then()
                .statusCode(409);
        Pilgrims.batch("{\"day\": \"2020-08-09\", \"partners\": [\"GF-P\"]}").statusCode(422);
        bearing(Tokens.admin())
                .post("/v1/migration/batches/" + batch + "/pause")
                .then()
                .statusCode(200)
                .body("state", equalTo("PAUSED"));
        on("2020-08-11");
        bearing(Tokens.admin())
                .post("/v1/migration/batches/" + batch + "/resume")
                .then()
                .statusCode(200);
        Pilgrims.await(() -> Pilgrims.stage("GF-001").equals("MIGRATED"));
    }
}

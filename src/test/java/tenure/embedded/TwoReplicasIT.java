package tenure.embedded;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tenure.migration.Pilgrims;

/**
 * Two packaged Tenures on one database: what is changed at one of them counts at the other, and what one leaves when it dies
 * the other finishes.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoReplicasIT {
    private static final Duration AT_MOST = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String SECOND = "second";
    private static final int MOVED = 40;
    private static final int TOGETHER = 5;
    private static final int OTHERS = 400;

    @TempDir
    static Path home;

    private static LaunchedTenure first;
    private static LaunchedTenure second;
    private static String url;
    private static String admin;
    private static String portal;

    @BeforeAll
    static void start() throws Exception {
        String[] alike = {
            "quarkus.http.port=0",
            "tenure.migration.every=3s",
            "tenure.migration.at-once=1",
            "tenure.migration.together=" + TOGETHER
        };
        first = LaunchedTenure.in(home, alike).awaitReady();
        var port =
                Files.readAllLines(home.resolve("data/cluster/postmaster.pid")).get(3);
        url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        var more = Stream.concat(
                Stream.of(alike),
                Stream.of(
                        "quarkus.datasource.jdbc.url=" + url + "?ApplicationName=" + SECOND,
                        "quarkus.datasource.username=tenure",
                        "quarkus.datasource.password=" + Files.readString(home.resolve("data/password")),
                        "tenure.demo=true"));
        second = LaunchedTenure.in(home, more.toArray(String[]::new)).awaitReady();
        admin = token(first, "admin");
        portal = token(second, "pep");
    }

    @AfterAll
    static void stop() {
        second.kill();
        first.kill();
    }

    @Test
    @Order(1)
    void a_revocation_at_one_is_known_to_the_other_within_a_second_and_at_once_to_who_asks_the_database()
            throws Exception {
        imported(null);
        for (var tries = 0; tries < 50; tries++) {
            assertThat(permitted("{}")).isTrue();
        }

        imported("2020-10-01T00:00:00Z");
        var revoked = Instant.now();
        assertThat(permitted("{\"consistency\":\"strong\"}")).isFalse();
        var last = revoked;
        while (Instant.now().isBefore(revoked.plus(AT_MOST.multipliedBy(2)))) {
            if (permitted("{}")) {
                last = Instant.now();
            }
        }
        assertThat(last).isBefore(revoked.plus(AT_MOST));
    }

    private boolean permitted(String context) throws Exception {
        return given().port(second.port())
                .header("Authorization", "Bearer " + portal)
                .contentType("application/json")
                .body("""
                        {"subject":{"type":"partner","id":"pu-1"},"action":{"name":"users.view"},
                         "resource":{"type":"account","id":"A-1"},"context":%s}""".formatted(context))
                .post("/access/v1/evaluation")
                .then()
                .statusCode(200)
                .extract()
                .path("decision");
    }

    private void imported(String revokedAt) throws Exception {
        var grant = revokedAt == null ? "null" : "\"" + revokedAt + "\"";
        given().port(first.port())
                .header("Authorization", "Bearer " + admin)
                .contentType("application/json")
                .body("""
                        {"partners":[{"id":"P-1","name":"One","users":[{"id":"pu-1"}]}],
                         "accounts":[{"id":"A-1","name":"x","partner":"P-1","migratedOn":"2020-08-03",
                           "tpa":{"grants":[{"grantedAt":"2020-08-10T10:00:00Z","scopes":["ALL"],"revokedAt":%s}]}}]}""".formatted(grant))
                .post("/v1/import")
                .then()
                .statusCode(200);
    }

    @Test
    @Order(2)
    void a_replica_that_is_killed_while_it_moves_customers_leaves_each_whole_and_the_other_moves_the_rest_once()
            throws Exception {
        String batch = batch();
        try (Connection one = connect();
                Connection all = connect()) {
            one.setAutoCommit(false);
            all.setAutoCommit(false);
            // Ten are moved, by whomever; then the second replica comes to a halt amid what it writes of some others.
            column(one, "select id from account where id between 'CR-011' and 'CR-999' for update");
            given().port(second.port())
                    .header("Authorization", "Bearer " + token(second, "admin"))
                    .post("/v1/migration/batches/" + batch + "/run")
                    .then()
                    .statusCode(200);
            await(() -> halted("%for update%") && members(all, "MIGRATED").size() == TOGETHER * 2);
            try (Statement lock = all.createStatement()) {
                lock.execute("lock table migration_certificate in share mode");
            }
            one.rollback();
            await(() -> halted("insert into migration_certificate%"));
            second.kill();
            assertThat(members(all, "MIGRATED")).hasSize(TOGETHER * 2);
            assertThat(members(all, "WAITING")).hasSize(MOVED - TOGETHER * 2);
            wholeAreThose(all, members(all, "MIGRATED"));
            all.rollback();

            await(() -> given().port(port())
                    .header("Authorization", "Bearer " + admin)
                    .get("/v1/migration/batches/" + batch)
                    .path("state")
                    .equals("DONE"));
            assertThat(members(all, "MIGRATED")).hasSize(MOVED);
            wholeAreThose(all, members(all, "MIGRATED"));
            all.rollback();
            await(() -> column(all, "select account_id from stage where account_id like 'CR-%' and stage = 'INVITED'")
                            .size()
                    == MOVED);
            assertThat(column(all, "select account from notice where template = 'invitation' and account like 'CR-%'"))
                    .as("each is invited once")
                    .hasSize(MOVED)
                    .doesNotHaveDuplicates();
        }
    }

    /** Moved are just these: each with its package, its certificate, its baseline and one move, and no other with any of it. */
    private static void wholeAreThose(Connection store, List<String> moved) {
        assertThat(column(
                        store, "select id from account where id like 'CR-%' and document ->> 'migratedOn' is not null"))
                .containsExactlyInAnyOrderElementsOf(moved);
        assertThat(column(
                        store,
                        "select id from account where id like 'CR-%'"
                                + " and jsonb_array_length(document #> '{services,0,packages}') = 2"))
                .containsExactlyInAnyOrderElementsOf(moved);
        assertThat(column(store, "select account_id from migration_certificate where account_id like 'CR-%'"))
                .containsExactlyInAnyOrderElementsOf(moved);
        assertThat(column(store, "select account_id from migration_baseline where account_id like 'CR-%'"))
                .containsExactlyInAnyOrderElementsOf(moved);
        assertThat(column(
                        store,
                        "select account_id from stage_move where account_id like 'CR-%' and to_stage = 'MIGRATED'"))
                .containsExactlyInAnyOrderElementsOf(moved);
    }

    private static List<String> members(Connection store, String state) {
        return column(store, "select account_id from migration_member where state = '" + state + "'");
    }

    /** Whether the second replica waits for a lock with such a statement. */
    private static boolean halted(String statement) {
        try (Connection store = connect()) {
            return !column(
                            store,
                            "select 'yes' from pg_stat_activity where application_name = '" + SECOND
                                    + "' and wait_event_type = 'Lock' and query like '" + statement + "'")
                    .isEmpty();
        } catch (SQLException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String batch() throws Exception {
        List<String> accounts = new ArrayList<>();
        for (int i = 1; i <= OTHERS; i++) {
            accounts.add("{\"id\": \"CX-%03d\", \"name\": \"Somebody else\"}".formatted(i));
        }
        for (int i = 1; i <= MOVED; i++) {
            accounts.add(Pilgrims.account("CR-%03d".formatted(i), "CR-P"));
        }
        given().port(first.port())
                .header("Authorization", "Bearer " + admin)
                .contentType("application/json")
                .body("""
                        {"partners": [{"id": "CR-P", "name": "Two", "users": [{"id": "cr-u"}]}],
                         "plans": [{"id": "GP-30", "name": "Pro 30", "type": "RECURRING", "monthlyRate": "20.00"}],
                         "accounts": %s}""".formatted(accounts))
                .post("/v1/import")
                .then()
                .statusCode(200);
        return given().port(first.port())
                .header("Authorization", "Bearer " + admin)
                .contentType("application/json")
                .body("{\"day\": \"" + LocalDate.now(ZoneId.of("Europe/London")) + "\", \"partners\": [\"CR-P\"]}")
                .post("/v1/migration/batches")
                .then()
                .statusCode(201)
                .body("size", equalTo(MOVED))
                .extract()
                .path("id");
    }

    private static Connection connect() throws SQLException, IOException {
        return DriverManager.getConnection(url, "tenure", Files.readString(home.resolve("data/password")));
    }

    private static List<String> column(Connection store, String select) {
        List<String> values = new ArrayList<>();
        try (Statement statement = store.createStatement();
                ResultSet row = statement.executeQuery(select)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return values;
    }

    private static int port() {
        try {
            return first.port();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(BooleanSupplier so) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it did not come about").isLessThan(end);
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static String token(LaunchedTenure tenure, String group) throws Exception {
        return given().port(tenure.port())
                .contentType("application/json")
                .body(Map.of("sub", "somebody", "groups", new String[] {group}))
                .post("/demo/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}

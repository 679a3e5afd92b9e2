package tenure.embedded;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two packaged Tenures on one database: what is changed at one of them counts at the other. */
class TwoReplicasIT {
    private static final Duration AT_MOST = Duration.ofSeconds(1);

    @TempDir
    Path home;

    private LaunchedTenure first;
    private LaunchedTenure second;
    private String admin;
    private String portal;

    @BeforeEach
    void start() throws Exception {
        first = LaunchedTenure.in(home, "quarkus.http.port=0").awaitReady();
        var port =
                Files.readAllLines(home.resolve("data/cluster/postmaster.pid")).get(3);
        second = LaunchedTenure.in(
                        home,
                        "quarkus.http.port=0",
                        "quarkus.datasource.jdbc.url=jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                        "quarkus.datasource.username=tenure",
                        "quarkus.datasource.password=" + Files.readString(home.resolve("data/password")),
                        "tenure.demo=true")
                .awaitReady();
        admin = token(first, "admin");
        portal = token(second, "pep");
    }

    @AfterEach
    void stop() {
        second.kill();
        first.kill();
    }

    @Test
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

package tenure.embedded;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Three packaged Tenures on one database: what is published at one of them is in force at all. They take long to start. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ThreeReplicasIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SWITCHES = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final String BATCH = """
            {"subject":{"type":"customer","id":"cu-1"},"resource":{"type":"service","id":"S-1"},"action":{"name":"usage.view"},
             "context":{"asOf":"2020-11-01","explain":true},
             "evaluations":[{},{"action":{"name":"location.view"}},{"action":{"name":"charges.view"}},{}]}""";

    /** How often it is looked for changes of plans whose day has come, and for bulk changes that somebody left. */
    private static final String OFTEN = "tenure.plan.activation=0/2 * * * * ?";

    private static final String SOON = "tenure.plan.bulk.every=2s";
    /** Under the load of these tests a check that rests would take minutes. */
    private static final String RESTLESS = "tenure.workshop.rest=0ms";

    private static final String FEW = "tenure.plan.bulk.together=2";

    @TempDir
    static Path home;

    private final List<LaunchedTenure> replicas = new ArrayList<>();

    @BeforeAll
    void start() throws Exception {
        replicas.add(LaunchedTenure.in(home, "quarkus.http.port=0", OFTEN, SOON, FEW, RESTLESS)
                .awaitReady());
        for (int i = 0; i < 2; i++) {
            replicas.add(LaunchedTenure.in(
                    home,
                    "quarkus.http.port=0",
                    "quarkus.datasource.jdbc.url=" + url(),
                    "quarkus.datasource.username=tenure",
                    "quarkus.datasource.password=" + Files.readString(home.resolve("data/password")),
                    "tenure.rules.stale-after=1s",
                    OFTEN,
                    SOON,
                    FEW,
                    RESTLESS,
                    "tenure.demo=true"));
        }
        replicas.get(1).awaitReady();
        replicas.get(2).awaitReady();
    }

    @AfterAll
    void stop() {
        for (int i = replicas.size() - 1; i >= 0; i--) {
            replicas.get(i).kill();
        }
    }

    @Test
    @Order(1)
    void every_replica_switches_under_load_and_no_answer_is_of_two_editions() throws Exception {
        assertThat(hashes()).as("one first edition for all").hasSize(1);
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger asked = new AtomicInteger();
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        Set<String> seen = ConcurrentHashMap.newKeySet();
        List<Thread> callers = new ArrayList<>();
        for (LaunchedTenure replica : replicas) {
            int port = replica.port();
            callers.add(new Thread(() -> ask(port, done, asked, seen, wrong)));
        }
        callers.forEach(Thread::start);
        Set<String> published = new TreeSet<>(hashes());
        String before = file("reasons.yaml");
        for (int i = 0; i < SWITCHES; i++) {
            String hash = publish("reasons.yaml", before + "\n# " + i + "\n");
            published.add(hash);
            await(() -> hashes().equals(Set.of(hash)));
        }
        done.set(true);
        for (Thread caller : callers) {
            caller.join();
        }
        assertThat(wrong).isEmpty();
        assertThat(asked.get()).isGreaterThan(SWITCHES);
        assertThat(published).hasSize(SWITCHES + 1).containsAll(seen);
        assertThat(seen).hasSizeGreaterThan(2);
    }

    @Test
    @Order(2)
    void changes_of_plans_happen_once_though_one_of_them_dies() throws Exception {
        int first = replicas.get(0).port();
        int second = replicas.get(1).port();
        int third = replicas.get(2).port();
        PlansOfReplicas plans = new PlansOfReplicas(ThreeReplicasIT::as);
        plans.load(first);
        await(() -> plans.hasHappened(third));
        plans.happenedOnce(first);
        String run = plans.confirm(second);
        replicas.get(1).kill();
        await(() -> plans.isDone(run, third));
        plans.changedOnce(run, first);
    }

    /** After it nothing can be published any more. */
    @Test
    @Order(3)
    void an_edition_that_cannot_be_served_leaves_the_last_good_one_and_is_told() throws Exception {
        int first = replicas.get(0).port();
        int third = replicas.get(2).port();
        String good = serves(first);
        assertThat(serves(third)).isEqualTo(good);
        try (Connection connection =
                        DriverManager.getConnection(url(), "tenure", Files.readString(home.resolve("data/password")));
                Statement sql = connection.createStatement()) {
            sql.execute("insert into pack_content values ('\\x00', 'not a pack')");
            sql.execute("""
                    insert into edition (pack, number, hash, parent, authors, comment, published_at, effective_at)
                    select pack, max(number) + 1, 'broken', max(number), '{x}', '', now(), now() from edition group by pack""");
            sql.execute(
                    "insert into edition_file select pack, number, 'pack.yaml', '\\x00' from edition where hash = 'broken'");
            sql.execute("notify tenure_editions");
        }
        await(() -> given().port(third).get("/q/health/ready").statusCode() == 503);
        given().port(third)
                .get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'edition' }.data.inForce", equalTo("broken"))
                .body("checks.find { it.name == 'edition' }.data.edition", equalTo(good));
        String metrics = as("admin", third).get("/q/metrics").asString();
        assertThat(metrics).containsPattern("tenure_edition_failures_total [1-9]");
        assertThat(given().port(first).get("/q/health/ready").statusCode())
                .as("one that may be stale for longer")
                .isEqualTo(200);
        assertThat(as("pep", third)
                        .contentType(ContentType.JSON)
                        .body(BATCH)
                        .post("/access/v1/evaluations")
                        .statusCode())
                .isEqualTo(200);
    }

    private void ask(int port, AtomicBoolean done, AtomicInteger asked, Set<String> seen, Queue<String> wrong) {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/access/v1/evaluations"))
                .header("Authorization", "Bearer " + token("pep", port))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(BATCH))
                .build();
        while (!done.get()) {
            try {
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                Set<String> editions = new TreeSet<>();
                JsonNode body = JSON.readTree(answer.body());
                body.findValues("edition").forEach(edition -> editions.add(edition.asText()));
                // Callers that never pause leave nothing to the process that checks, which comes last.
                LockSupport.parkNanos(20_000_000);
                if (answer.statusCode() != 200 || editions.size() != 1) {
                    wrong.add(answer.statusCode() + " " + answer.body());
                }
                seen.addAll(editions);
                asked.incrementAndGet();
            } catch (Exception e) {
                wrong.add(e.toString());
            }
        }
    }

    private String publish(String path, String text) throws Exception {
        int port = replicas.get(1).port();
        String drafts = "/v1/packs/my-plan/drafts";
        String id = as("analyst", port)
                .contentType(ContentType.JSON)
                .body(Map.of("files", Map.of(path, text)))
                .post(drafts)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("analyst", port).post(drafts + "/" + id + "/submit").then().statusCode(200);
        return as("approver", port)
                .post(drafts + "/" + id + "/approve")
                .then()
                .statusCode(200)
                .extract()
                .path("hash");
    }

    private String file(String path) throws Exception {
        return as("analyst", replicas.get(0).port())
                .get("/v1/packs/my-plan/editions/1/files/" + path)
                .asString();
    }

    /** What each replica says that it serves. */
    private Set<String> hashes() {
        Set<String> hashes = new TreeSet<>();
        for (LaunchedTenure replica : replicas) {
            hashes.add(serves(port(replica)));
        }
        return hashes;
    }

    private static String serves(int port) {
        return given().port(port).get("/q/health/ready").path("checks.find { it.name == 'edition' }.data.edition");
    }

    private static int port(LaunchedTenure replica) {
        try {
            return replica.port();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(BooleanSupplier so) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it did not come about").isLessThan(end);
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private String url() throws IOException {
        var port =
                Files.readAllLines(home.resolve("data/cluster/postmaster.pid")).get(3);
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    private static RequestSpecification as(String group, int port) {
        return given().port(port).header("Authorization", "Bearer " + token(group, port));
    }

    /** In demo mode every replica signs its own. */
    private static String token(String group, int port) {
        return given().port(port)
                .contentType("application/json")
                .body(Map.of("sub", group, "groups", new String[] {group}))
                .post("/demo/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}

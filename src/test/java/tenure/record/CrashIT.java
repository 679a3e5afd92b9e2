package tenure.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenure.embedded.LaunchedTenure;

/**
 * Tenure is killed while it answers as fast as it can: no decision that anybody was given is missing afterwards, and each
 * order that was sent happens once, with all that belongs to it, when whoever sent it tries again.
 */
class CrashIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int CLIENTS = 8;
    private static final int ENOUGH = 1_500;
    private static final int ORDERERS = 3;
    private static final int ENOUGH_ORDERS = 30;
    private static final String QUESTION = """
            {"subject":{"type":"customer","id":"dora"},"action":{"name":"usage.view"},
             "resource":{"type":"service","id":"dental-reception"}}""";

    /** An act of the partner, that the customer is written about. */
    private static final String ORDER = """
            {"subject":{"type":"partner","id":"nina"},"action":"data-boost.add",
             "resource":{"type":"service","id":"dental-reception"},"properties":{"product":"DATA_BOOST_1GB"}}""";

    @TempDir
    Path home;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Queue<String> given = new ConcurrentLinkedQueue<>();
    private final Queue<String> keys = new ConcurrentLinkedQueue<>();
    private final Map<String, String> orders = new ConcurrentHashMap<>();
    private LaunchedTenure tenure;

    @AfterEach
    void stop() {
        if (tenure != null) {
            tenure.kill();
        }
    }

    @Test
    void no_decision_that_was_given_is_lost_and_no_order_is_done_by_half_or_twice() throws Exception {
        tenure = LaunchedTenure.in(home, "quarkus.http.port=0").awaitReady();
        String token = token();
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            URI door = at(i % 2 == 0 ? "/access/v1/evaluation" : "/access/v1/evaluations");
            clients.add(new Thread(() -> ask(door, token)));
        }
        for (int i = 0; i < ORDERERS; i++) {
            String name = "crash-" + i + "-";
            clients.add(new Thread(() -> order(name, token)));
        }
        clients.forEach(Thread::start);
        while ((given.size() < ENOUGH || orders.size() < ENOUGH_ORDERS)
                && clients.stream().anyMatch(Thread::isAlive)) {
            Thread.sleep(5);
        }
        tenure.kill();
        for (Thread client : clients) {
            client.join();
        }
        assertThat(given).hasSizeGreaterThanOrEqualTo(ENOUGH);

        tenure = LaunchedTenure.in(home, "quarkus.http.port=0").awaitReady();
        String again = token();
        List<String> last = List.copyOf(given).subList(given.size() - 20, given.size());
        assertThat(last)
                .allSatisfy(id -> assertThat(get("/v1/decisions/" + id, again).statusCode())
                        .isEqualTo(200));
        assertThat(kept(again)).containsAll(given);
        eachOrderHappensOnce(again);
    }

    private void eachOrderHappensOnce(String token) throws Exception {
        assertThat(orders).hasSizeGreaterThanOrEqualTo(ENOUGH_ORDERS);
        Map<String, String> after = new HashMap<>();
        for (String key : keys) {
            HttpResponse<String> answer = http.send(placing(key, token), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            after.put(key, id(answer));
        }
        assertThat(after).containsAllEntriesOf(orders);
        assertThat(Set.copyOf(after.values())).hasSameSizeAs(keys);
        assertThat(all("orders?status=APPLIED&limit=500", "orders", "id", token))
                .containsExactlyInAnyOrderElementsOf(after.values());
        List<String> held = new ArrayList<>();
        new ObjectMapper()
                .readTree(get("/v1/accounts/mill-lane-dental", token).body())
                .findPath("boltOns")
                .forEach(one -> held.add(one.path("product").asText()));
        assertThat(held.stream().filter("DATA_BOOST_1GB"::equals)).hasSameSizeAs(keys);
        assertThat(all("provisioning?limit=500", "provisioning", "order", token))
                .containsExactlyInAnyOrderElementsOf(after.values());
        String admin = token("admin");
        List<String> mailed = new ArrayList<>();
        for (JsonNode notice : new ObjectMapper()
                .readTree(get("/v1/notices?account=mill-lane-dental&limit=500", admin)
                        .body())
                .path("notices")) {
            mailed.add(notice.path("about").path("id").asText());
        }
        assertThat(mailed).containsExactlyInAnyOrderElementsOf(after.values());
    }

    private List<String> all(String list, String name, String member, String token) throws Exception {
        List<String> all = new ArrayList<>();
        String path = "/v1/accounts/mill-lane-dental/" + list;
        HttpResponse<String> answer = get(path + "&subject=customer:dora", token);
        for (JsonNode one : new ObjectMapper().readTree(answer.body()).path(name)) {
            all.add(one.path(member).asText());
        }
        return all;
    }

    /** Until nobody answers any more: each order under a key of its own. */
    private void order(String name, String token) {
        try {
            for (int i = 0; ; i++) {
                keys.add(name + i);
                HttpResponse<String> answer = http.send(placing(name + i, token), BodyHandlers.ofString());
                if (answer.statusCode() == 201) {
                    orders.put(name + i, id(answer));
                }
            }
        } catch (IOException e) {
            assertThat(e).as("the end").isNotNull();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest placing(String key, String token) throws IOException {
        return HttpRequest.newBuilder(at("/v1/accounts/mill-lane-dental/orders"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(ORDER))
                .build();
    }

    private static String id(HttpResponse<String> order) throws IOException {
        return new ObjectMapper().readTree(order.body()).path("id").asText();
    }

    /** Until nobody answers any more. Only what came whole counts. */
    private void ask(URI door, String token) {
        HttpClient own = HttpClient.newHttpClient();
        HttpRequest question = HttpRequest.newBuilder(door)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(QUESTION))
                .build();
        try {
            while (true) {
                HttpResponse<String> answer = own.send(question, BodyHandlers.ofString());
                if (answer.statusCode() == 200 && answer.body().endsWith("}")) {
                    given.add(answer.headers().firstValue("X-Decision-Id").orElseThrow());
                }
            }
        } catch (IOException e) {
            assertThat(e).as("the end").isNotNull();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The ids of all decisions there are. */
    private List<String> kept(String token) throws Exception {
        List<String> ids = new ArrayList<>();
        String next = "";
        do {
            var page = new ObjectMapper()
                    .readTree(get("/v1/decisions?limit=500" + (next.isEmpty() ? "" : "&token=" + next), token)
                            .body());
            page.path("decisions").forEach(one -> ids.add(one.path("id").asText()));
            next = page.path("page").path("next_token").asText();
        } while (!next.isEmpty());
        return ids;
    }

    private String token() throws Exception {
        return token("pep");
    }

    private String token(String group) throws Exception {
        HttpRequest wish = HttpRequest.newBuilder(at("/demo/token"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"sub\":\"portal\",\"groups\":[\"" + group + "\"]}"))
                .build();
        return new ObjectMapper()
                .readTree(http.send(wish, BodyHandlers.ofString()).body())
                .path("access_token")
                .asText();
    }

    private HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(at(path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }

    private URI at(String path) throws IOException {
        return URI.create("http://localhost:" + tenure.port() + path);
    }
}

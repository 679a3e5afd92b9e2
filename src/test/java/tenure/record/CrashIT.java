package tenure.record;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenure.embedded.LaunchedTenure;

/** Tenure is killed while it answers as fast as it can: no decision that anybody was given is missing afterwards. */
class CrashIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int CLIENTS = 8;
    private static final int ENOUGH = 1_500;
    private static final String QUESTION = """
            {"subject":{"type":"customer","id":"dora"},"action":{"name":"usage.view"},
             "resource":{"type":"service","id":"dental-reception"}}""";

    @TempDir
    Path home;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Queue<String> given = new ConcurrentLinkedQueue<>();
    private LaunchedTenure tenure;

    @AfterEach
    void stop() {
        if (tenure != null) {
            tenure.kill();
        }
    }

    @Test
    void no_decision_that_was_given_is_lost() throws Exception {
        tenure = LaunchedTenure.in(home, "quarkus.http.port=0").awaitReady();
        String token = token();
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            URI door = at(i % 2 == 0 ? "/access/v1/evaluation" : "/access/v1/evaluations");
            clients.add(new Thread(() -> ask(door, token)));
        }
        clients.forEach(Thread::start);
        while (given.size() < ENOUGH && clients.stream().anyMatch(Thread::isAlive)) {
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
        HttpRequest wish = HttpRequest.newBuilder(at("/demo/token"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"sub\":\"portal\",\"groups\":[\"pep\"]}"))
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

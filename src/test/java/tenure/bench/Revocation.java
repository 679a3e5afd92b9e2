package tenure.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;

/**
 * How long one replica still permits what was revoked at another: from the import's answer, which follows its commit, to
 * the arrival of the last permit. The accounts of {@link BulkAccounts} have to be there.
 *
 * <p>As a program: {@code java -cp target/test-classes tenure.bench.Revocation <URL 1> <URL 2> <times>}, with the tokens
 * of an administrator and of an enforcement point in {@code ADMIN} and {@code PEP}.
 */
public final class Revocation {
    private static final int CONNECTIONS = 4;
    private static final Duration WATCHED = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String QUESTION = """
            {"subject":{"type":"partner","id":"pu-1"},"action":{"name":"usage.view"},
             "resource":{"type":"service","id":"S-1-1"}}""";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final HttpRequest question;
    private final String importing;
    private volatile long lastPermit = System.nanoTime();
    private volatile boolean ended;

    private Revocation(String first, String second) {
        importing = first + "/v1/import";
        question = request(second + "/access/v1/evaluation", "PEP", QUESTION);
    }

    public static void main(String... args) throws Exception {
        var revocation = new Revocation(args[0], args[1]);
        print(revocation.measured(Integer.parseInt(args[2])));
    }

    private List<Duration> measured(int times) throws Exception {
        ExecutorService askers = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<Void>> asking = new ArrayList<>();
            for (var i = 0; i < CONNECTIONS; i++) {
                asking.add(askers.submit((Callable<Void>) this::ask));
            }
            List<Duration> delays = new ArrayList<>();
            while (delays.size() < times) {
                delays.add(once());
            }
            ended = true;
            for (Future<Void> one : asking) {
                one.get();
            }
            return delays;
        } finally {
            ended = true;
            askers.shutdown();
        }
    }

    private Void ask() throws IOException, InterruptedException {
        while (!ended) {
            if (sent(question).contains("\"decision\":true")) {
                arrived(System.nanoTime());
            }
        }
        return null;
    }

    private synchronized void arrived(long permit) {
        lastPermit = Math.max(lastPermit, permit);
    }

    /** A permit that arrives no later than the import's answer counts as none. */
    private Duration once() throws Exception {
        imported("null");
        var granted = System.nanoTime();
        while (lastPermit < granted) {
            if (System.nanoTime() - granted > PATIENCE.toNanos()) {
                throw new TimeoutException("the second replica does not permit what was granted at the first");
            }
            Thread.sleep(1);
        }
        imported("\"2020-12-11T10:00:00Z\"");
        var revoked = System.nanoTime();
        Thread.sleep(WATCHED.toMillis());
        while (System.nanoTime() - lastPermit < WATCHED.toNanos()) {
            if (System.nanoTime() - revoked > PATIENCE.toNanos()) {
                throw new TimeoutException("the second replica still permits what was revoked at the first");
            }
            Thread.sleep(1);
        }
        return Duration.ofNanos(Math.max(0, lastPermit - revoked));
    }

    private void imported(String revokedAt) throws IOException, InterruptedException {
        sent(request(importing, "ADMIN", """
                {"accounts":[{"id":"A-1","name":"Harbour Joinery 1 Ltd","partner":"P-1","migratedOn":"2020-08-04",
                  "tpa":{"grants":[{"grantedAt":"2020-12-10T10:00:00Z","revokedAt":%s,"scopes":["ALL"]}]},
                  "services":[{"id":"S-1-1","status":"ACTIVE","plan":"PLAN-2",
                    "packages":[{"level":"GOLD","from":"2020-08-04"}]}]}]}""".formatted(revokedAt)));
    }

    private static HttpRequest request(String url, String token, String body) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + System.getenv(token))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private String sent(HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(request.uri() + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private static void print(List<Duration> delays) {
        var sorted = delays.stream().sorted().toList();
        System.out.printf(
                "%d revocations, from the answer to the last permit elsewhere: median %.1f ms, worst %.1f ms, none later in %d%n",
                sorted.size(),
                millis(sorted.get(sorted.size() / 2)),
                millis(sorted.get(sorted.size() - 1)),
                sorted.stream().filter(Duration::isZero).count());
    }

    private static double millis(Duration delay) {
        return delay.toNanos() / 1e6;
    }
}

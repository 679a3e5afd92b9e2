package tenure.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Chromium without a window, spoken to by its DevTools protocol: JSON over a web socket, so nothing needs to be
 * downloaded for it but the browser.
 */
final class Browser implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ADDRESS = Pattern.compile("DevTools listening on (ws://\\S+)");
    private static final int PATIENCE_SECONDS = 30;

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new ArrayList<>();

    private Browser(Process process, String address) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Ear())
                .join();
    }

    /** The installed browser, with an empty profile of its own. */
    static Browser start() throws IOException {
        Path program = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
        if (!Files.isExecutable(program)) {
            throw new AssertionError(
                    "there is no " + program + ": run `apt-get install chromium`, or name another Chromium in the"
                            + " environment variable CHROMIUM");
        }
        Path profile = Files.createTempDirectory(Files.createDirectories(Path.of("target", "browser")), "profile");
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-extensions",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile.toAbsolutePath(),
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        return new Browser(process, address(process));
    }

    private static String address(Process process) throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                Thread rest = new Thread(() -> said.lines().forEach(more -> {}), "what the browser says");
                rest.setDaemon(true);
                rest.start();
                return address.group(1);
            }
            all.append(line).append('\n');
        }
        throw new AssertionError("the browser did not start: " + all);
    }

    /** Does one command and waits for what comes of it. */
    JsonNode call(String session, String method, Map<String, ?> parameters) {
        int id = calls.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        patiently(socket.sendText(message.toString(), true));
        JsonNode said = patiently(answer);
        if (said.has("error")) {
            throw new AssertionError(method + ": " + said.path("error"));
        }
        return said.path("result");
    }

    /** What has happened by that name. */
    List<JsonNode> events(String session, String method) {
        synchronized (events) {
            return events.stream()
                    .filter(event -> event.path("method").asText().equals(method))
                    .filter(event -> event.path("sessionId").asText().equals(session))
                    .map(event -> event.path("params"))
                    .toList();
        }
    }

    /** Waits until more than that many things have happened by that name. */
    void await(String session, String method, int before) {
        synchronized (events) {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (events(session, method).size() <= before) {
                long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
                if (left <= 0) {
                    throw new AssertionError("the browser never told " + method);
                }
                try {
                    events.wait(left);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }

    private static <T> T patiently(CompletableFuture<T> answer) {
        try {
            return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw new AssertionError("the browser did not answer", e);
        }
    }

    /** A fresh page, as wide as a phone. */
    Tab tab() {
        String target = call("", "Target.createTarget", Map.of("url", "about:blank"))
                .path("targetId")
                .asText();
        String session = call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asText();
        return new Tab(this, target, session);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    /** Hears what the browser says. */
    private final class Ear implements WebSocket.Listener {
        private final StringBuilder heard = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            heard.append(part);
            if (last) {
                hear(heard.toString());
                heard.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void hear(String text) {
            JsonNode said;
            try {
                said = JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (said.has("id")) {
                waiting.remove(said.path("id").asInt()).complete(said);
            } else {
                synchronized (events) {
                    events.add(said);
                    events.notifyAll();
                }
            }
        }
    }
}

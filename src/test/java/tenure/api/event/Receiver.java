package tenure.api.event;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Somebody's server that webhooks are sent to. */
final class Receiver implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;
    private static final int OK = 204;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final LinkedBlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final Queue<Integer> answers = new ArrayDeque<>();
    private volatile BooleanSupplier held = () -> false;

    /** A request that arrived. */
    record Received(String type, String signature, String event, String text) {
        byte[] body() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/hook?of=crm";
    }

    /** The next answers have these statuses; all after them say that all is well. */
    Receiver answering(Integer... statuses) {
        synchronized (answers) {
            answers.addAll(List.of(statuses));
        }
        return this;
    }

    /** Answers nothing as long as this is so. */
    Receiver holdingWhile(BooleanSupplier condition) {
        held = condition;
        return this;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Received(
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    exchange.getRequestHeaders().getFirst("X-Tenure-Signature"),
                    exchange.getRequestHeaders().getFirst("X-Tenure-Event"),
                    body));
            while (held.getAsBoolean()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status(), -1);
        }
    }

    private int status() {
        synchronized (answers) {
            Integer next = answers.poll();
            return next == null ? OK : next;
        }
    }

    /** The next request, for which it waits. */
    Received next() throws InterruptedException {
        Received next = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing came");
        }
        return next;
    }

    /** The next requests. */
    List<Received> next(int many) throws InterruptedException {
        List<Received> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            all.add(next());
        }
        return all;
    }

    boolean hasMore() {
        return !received.isEmpty();
    }

    @Override
    public void close() {
        held = () -> false;
        server.stop(0);
        threads.shutdownNow();
    }
}

package tenure.migration;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An identity provider that answers everything alike, and remembers what it heard. */
final class PasswordServer implements AutoCloseable {

    private static final int NOTHING = -1;

    private final HttpServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    private volatile int status;

    PasswordServer(int status) throws IOException {
        this.status = status;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** What somebody sent. */
    record Heard(String method, String path, String authorization, String body) {}

    private void answer(HttpExchange exchange) throws IOException {
        heard.add(new Heard(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        exchange.sendResponseHeaders(status, NOTHING);
        exchange.close();
    }

    /** Has it answer otherwise from now on. */
    void answerWith(int other) {
        status = other;
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/users";
    }

    List<Heard> heard() {
        return heard;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package tenure.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenure.command.Spoken.Ended;

/** How publishing speaks to a server, and what it makes of each answer. */
class PublishCommandTest {

    private static final Map<String, String> TOKEN = Map.of("TENURE_TOKEN", "secret");

    private final List<String> requests = new ArrayList<>();
    private HttpServer server;
    private int status = 201;
    private String answer = "{\"id\":7,\"report\":{\"passed\":true,\"problems\":[]}}";

    @TempDir
    private Path folder;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        int files = 0;
        try (ZipInputStream zip = new ZipInputStream(exchange.getRequestBody())) {
            while (zip.getNextEntry() != null) {
                files++;
            }
        }
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " "
                + exchange.getRequestHeaders().getFirst("If-Match") + " " + files);
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("ETag", "\"a1\"");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private Ended publish(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("publish", "src/test/packs/todo", "--comment", "Rick & Morty", "--url", url()));
        arguments.addAll(List.of(more));
        return Spoken.run(TOKEN, arguments.toArray(String[]::new));
    }

    @Test
    void a_pack_that_passes_is_submitted() {
        Ended ended = publish();
        assertThat(ended)
                .isEqualTo(new Ended(
                        0,
                        "Draft 7 is submitted. Somebody else approves it: POST " + url()
                                + "/v1/packs/todo/drafts/7/approve\n",
                        ""));
        assertThat(requests)
                .containsExactly(
                        "POST /v1/packs/todo/drafts?replace=true&comment=Rick%20%26%20Morty Bearer secret null 3",
                        "POST /v1/packs/todo/drafts/7/submit Bearer secret \"a1\" 0");
    }

    @Test
    void a_pack_with_problems_is_not_submitted() {
        answer = """
                {"id": "d-8", "report": {"passed": false, "problems": [
                  {"file": "todos.drl", "line": 8, "column": 5, "rule": "", "severity": "error", "code": "no-source",
                   "message": "the rule cites no source", "hint": "write it above"}]}}
                """;
        Ended ended = publish("--pack", "mine");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out())
                .isEqualTo("src/test/packs/todo/todos.drl:8:5: error: the rule cites no source;"
                        + " write it above [no-source]\nDraft d-8 has 1 error and is not submitted. It is kept at "
                        + url()
                        + "/v1/packs/mine/drafts/d-8\n");
        assertThat(requests).hasSize(1);
    }

    @Test
    void refusals_are_told_in_words() {
        answer = "{\"title\":\"x\",\"detail\":\"Ask Ann.\",\"problems\":[{\"pointer\":\"/a\",\"message\":\"wrong\"}]}";
        status = 401;
        assertThat(publish().err()).startsWith("The token is not accepted");
        status = 403;
        assertThat(publish())
                .isEqualTo(
                        new Ended(
                                1,
                                "",
                                "The token is not one of somebody who may publish; that takes the role analyst. Ask Ann.\n/a: wrong\n"));
        status = 409;
        assertThat(publish().err()).startsWith("The pack has changed there meanwhile. Ask Ann.");
        status = 503;
        answer = "<html>";
        assertThat(publish()).isEqualTo(new Ended(3, "", "The server answered 503.\n"));
    }

    @Test
    void what_is_no_tenure_is_told() {
        answer = "hello";
        status = 200;
        assertThat(publish())
                .isEqualTo(new Ended(3, "", "What answers at " + url() + " is no Tenure that keeps drafts.\n"));
        assertThat(publish("--url", "tenure").code()).isEqualTo(2);
        assertThat(Spoken.run(TOKEN, "publish", "src/test/packs/todo", "--comment", "x", "--url", "tenure")
                        .err())
                .isEqualTo("tenure/v1/packs/todo/drafts?replace=true&comment=x is no address; it is like"
                        + " https://tenure.example.com.\n");
    }

    @Test
    void nobody_there_is_told() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        String nobody = "http://localhost:" + free;
        assertThat(Spoken.run(TOKEN, "publish", "src/test/packs/todo", "--comment", "x", "--url", nobody))
                .isEqualTo(new Ended(3, "", "Nothing answers at " + nobody + ".\n"));
    }

    @Test
    void the_token_comes_from_a_file_or_a_variable() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "filed\n");
        publish("--token-file", file.toString());
        assertThat(requests.get(0)).contains("Bearer filed");
        assertThat(publish("--token-env", "OTHER").err())
                .isEqualTo("There is no token: name a file with --token-file, or set OTHER.\n");
        assertThat(publish("--token-file", "nowhere").err()).isEqualTo("The token cannot be read from nowhere.\n");
    }
}

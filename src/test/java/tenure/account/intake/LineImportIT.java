package tenure.account.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tenure.Tokens;

/** An import line by line, through the door. */
@QuarkusTest
class LineImportIT {
    private static final String LINES = "application/x-ndjson";

    @TestHTTPResource
    URI tenure;

    @Test
    void each_line_is_stored_and_a_summary_comes_last() {
        var example = Example.document("-line");
        var body = line("partner", example.at("/partners/0")) + line("plan", example.at("/plans/0")) + "\n \r\n"
                + line("staff", example.at("/staff/0"))
                + line("account", example.at("/accounts/0")).strip();
        var said = send(body, "");
        assertThat(said)
                .containsExactly(
                        "{\"line\":6,\"stored\":4,\"refused\":0}",
                        "{\"done\":true,\"accounts\":1,\"partners\":1,\"plans\":1,\"staff\":1,\"refused\":0,\"problems\":[]}");
        assertThat(Example.json(get("A-1-line").extract().asString())).isEqualTo(example.at("/accounts/0"));
    }

    @Test
    void progress_is_told_after_each_batch() {
        var said = send(accounts("prog-", 1200), "");
        assertThat(said.subList(0, 3))
                .containsExactly(
                        "{\"line\":500,\"stored\":500,\"refused\":0}",
                        "{\"line\":1000,\"stored\":1000,\"refused\":0}",
                        "{\"line\":1200,\"stored\":1200,\"refused\":0}");
        get("prog-1200").statusCode(200);
    }

    @Test
    void a_bad_line_is_told_by_number_and_passed_over() {
        var body = account("bad-1") + "{\"account\":\n" + "{\"account\":{\"id\":\"bad-3\",\"name\":3}}\n"
                + account("bad-4")
                + "{\"account\":{\"id\":\"bad-5\",\"name\":\"x\",\"partner\":\"P-none\"}}\n" + account("bad-4")
                + "{\"staff\":{\"id\":\"bad-s\"}}\n{\"account\":{\"id\":\"bad-8\",\"name\":\"x\",\"users\":[{\"id\":\"bad-s\",\"role\":\"ADMIN\"}]}}\n";
        var said = send(body, "?strict=false").stream().map(Example::json).toList();
        assertThat(said.subList(0, 5).stream().map(LineImportIT::refusal))
                .containsExactly(
                        "2 MALFORMED_JSON /account",
                        "3 WRONG_TYPE /account/name",
                        "5 UNKNOWN_PARTNER /account/partner",
                        "6 ID_TWICE /account/id",
                        "8 ID_TWICE /account/users/0/id");
        assertThat(said.get(5)).hasToString("{\"line\":8,\"stored\":3,\"refused\":5}");
        assertThat(said.get(6).path("refused").intValue()).isEqualTo(5);
        assertThat(said.get(6).path("problems").get(4)).isEqualTo(said.get(4));
        get("bad-4").statusCode(200);
        get("bad-3").statusCode(404);
    }

    @Test
    void an_id_comes_once_in_a_stream_however_far_apart() {
        var said = send(accounts("far-", 600) + account("far-1"), "").stream()
                .map(Example::json)
                .toList();
        assertThat(said.stream()
                        .filter(line -> line.has("problems"))
                        .findFirst()
                        .map(LineImportIT::refusal))
                .hasValue("601 ID_TWICE /account/id");
        // In another stream it replaces.
        assertThat(send(account("far-1"), "")).last().asString().contains("\"accounts\":1");
    }

    @Test
    void what_a_line_frees_a_later_one_may_take() {
        var first =
                "{\"staff\":{\"id\":\"free-st\"}}\n{\"account\":{\"id\":\"free-1\",\"name\":\"x\",\"users\":[{\"id\":\"free-u\",\"role\":\"ADMIN\"}]}}\n";
        var taker =
                "{\"account\":{\"id\":\"free-2\",\"name\":\"x\",\"users\":[{\"id\":\"free-u\",\"role\":\"ADMIN\"}]}}\n";
        assertThat(send(first, "")).last().asString().contains("\"refused\":0");
        assertThat(refusal(Example.json(send(taker + account("free-1"), "").get(0))))
                .isEqualTo("1 ID_HELD /account/users/0/id");
        assertThat(send(first, "")).last().asString().contains("\"refused\":0");
        assertThat(send(account("free-1") + taker, "")).last().asString().contains("\"refused\":0");
    }

    @Test
    void told_to_be_strict_it_stops_before_the_batch_of_a_bad_line() {
        var said = send(accounts("strict-", 700) + "{}\n" + account("strict-after"), "?strict=true");
        assertThat(said.get(0)).isEqualTo("{\"line\":500,\"stored\":500,\"refused\":0}");
        assertThat(refusal(Example.json(said.get(1)))).isEqualTo("701 NOT_ONE ");
        assertThat(Example.json(said.get(2)).path("stopped").longValue()).isEqualTo(701);
        assertThat(Example.json(said.get(2)).path("accounts").longValue()).isEqualTo(500);
        get("strict-500").statusCode(200);
        get("strict-501").statusCode(404);
        get("strict-after").statusCode(404);
    }

    @Test
    void told_to_be_strict_it_stops_at_what_only_the_store_knows_too() {
        var unknown = "{\"account\":{\"id\":\"known-2\",\"name\":\"x\",\"partner\":\"P-none\"}}\n";
        var said = send(account("known-1") + unknown + "{}\n", "?strict=true");
        assertThat(Example.json(said.get(1)).path("stopped").longValue()).isEqualTo(2);
        get("known-1").statusCode(404);
    }

    @Test
    void a_line_too_long_is_refused_without_being_kept() {
        var said = send("\"" + "x".repeat(Lines.LONGEST) + "\"\n" + account("long-2"), "");
        assertThat(refusal(Example.json(said.get(0)))).isEqualTo("1 LINE_TOO_LONG ");
        get("long-2").statusCode(200);
    }

    @Test
    void a_stream_of_nothing_but_bad_lines_ends_with_a_summary() {
        var said = send("[]\n".repeat(20_000), "");
        assertThat(said).hasSize(20_000 + 40 + 1);
        assertThat(said).last().asString().contains("\"refused\":20000");
    }

    @Test
    void a_body_without_lines_is_refused() {
        for (var body : List.of("", "\n \n")) {
            post(body, "").statusCode(400).contentType("application/problem+json");
        }
        post(account("x"), "?strict=yes").statusCode(400);
    }

    @Test
    void a_sender_who_goes_away_leaves_whole_batches() throws Exception {
        for (var framing : List.of("Content-Length: 10000000", "Transfer-Encoding: chunked")) {
            var prefix = framing.startsWith("C") ? "gone-" : "left-";
            var lines = accounts(prefix, 700);
            var chunk = framing.startsWith("C") ? lines : Integer.toHexString(lines.length()) + "\r\n" + lines + "\r\n";
            try (var socket = new Socket(tenure.getHost(), tenure.getPort())) {
                socket.getOutputStream()
                        .write(("POST /v1/import HTTP/1.1\r\nHost: x\r\nContent-Type: " + LINES
                                        + "\r\nAuthorization: Bearer " + Tokens.admin() + "\r\n" + framing + "\r\n\r\n"
                                        + chunk)
                                .getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                // Progress is told while there is more to send.
                awaitProgress(socket);
            }
            get(prefix + "500").statusCode(200);
            // Whatever comes after is answered after the broken stream was noticed.
            assertThat(send(account(prefix + "then"), "")).last().asString().contains("\"accounts\":1");
            TimeUnit.MILLISECONDS.sleep(300);
            get(prefix + "501").statusCode(404);
            get(prefix + "700").statusCode(404);
        }
    }

    private static void awaitProgress(Socket socket) throws IOException {
        socket.setSoTimeout(10_000);
        var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        var line = answer.readLine();
        while (!"{\"line\":500,\"stored\":500,\"refused\":0}".equals(line)) {
            assertThat(line).isNotNull();
            line = answer.readLine();
        }
    }

    private static String accounts(String prefix, int count) {
        return lines(count, number -> account(prefix + number));
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.rangeClosed(1, count).mapToObj(line).collect(Collectors.joining());
    }

    private static String account(String id) {
        return "{\"account\":{\"id\":\"" + id + "\",\"name\":\"x\"}}\n";
    }

    private static String line(String member, JsonNode element) {
        return "{\"" + member + "\":" + element + "}\n";
    }

    private static String refusal(JsonNode line) {
        var problem = line.path("problems").get(0);
        return line.path("line") + " " + problem.path("code").textValue() + " "
                + problem.path("pointer").textValue();
    }

    private static List<String> send(String body, String query) {
        return post(body, query)
                .statusCode(200)
                .contentType(LINES)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    private static ValidatableResponse post(String body, String query) {
        return Tokens.bearing(Tokens.admin())
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(LINES, ContentType.TEXT)))
                .contentType(LINES)
                .body(body)
                .post("/v1/import" + query)
                .then();
    }

    private static ValidatableResponse get(String id) {
        return Tokens.bearing(Tokens.admin()).get("/v1/accounts/{id}", id).then();
    }
}

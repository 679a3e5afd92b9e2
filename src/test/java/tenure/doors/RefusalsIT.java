package tenure.doors;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenure.Tokens;

/** What is said when there is no answer: a problem under {@code /v1}, a line of text elsewhere; never how it is made. */
@QuarkusTest
class RefusalsIT {

    private static final int TOO_LARGE = (8 << 20) + 1;

    @ParameterizedTest
    @CsvSource(textBlock = """
            401, nobody, GET,  /v1/accounts/x
            401, nobody, GET,  /v1
            401, nobody, GET,  /v1/nothing
            401, nobody, POST, /v1/import
            401, forger, GET,  /v1/accounts/x
            403, analyst, GET, /v1/accounts/x
            404, pep,    GET,  /v1/accounts/x
            404, pep,    GET,  /v1/nothing
            404, pep,    GET,  /v1
            404, pep,    GET,  //v1//nothing
            405, pep,    POST, /v1/accounts/x
            405, admin,  GET,  /v1/import
            """)
    void under_v1_it_is_a_problem(int status, String who, Method method, String path) {
        problem(as(who).urlEncodingEnabled(false).request(method, path), status);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            401, nobody, GET,  /
            401, nobody, GET,  /nothing
            401, nobody, GET,  /v1x
            401, nobody, POST, /access/v1/evaluation
            401, forger, POST, /access/v1/evaluation
            401, forger, POST, /access/v1/nothing
            404, pep,    GET,  /
            404, pep,    GET,  /nothing
            404, pep,    GET,  /v1x
            404, pep,    POST, /access/v1/nothing
            404, pep,    POST, /nowhere/access/v1/evaluation
            404, pep,    POST, /nowhere/access/v1/search/action
            404, nobody, GET,  /.well-known/authzen-configuration/nowhere
            403, pep,    GET,  /q/metrics
            403, pep,    GET,  /q/metrics/nothing
            405, pep,    GET,  /access/v1/evaluation
            405, pep,    PUT,  /access/v1/evaluations
            """)
    void elsewhere_it_is_a_line_of_text(int status, String who, Method method, String path) {
        Response answer = as(who).urlEncodingEnabled(false)
                .header("X-Request-ID", "id-of-mine")
                .request(method, path);
        line(answer, status);
        assertThat(answer.header("X-Request-ID")).isEqualTo(path.contains("/access/v1") ? "id-of-mine" : null);
    }

    /** No client library sends such paths; the server turns them away before Tenure hears of them. */
    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/%", "/access/v1/%a", "/access/v1/evaluation%zz", "/v1/accounts/%zz", "/q/%zz"})
    void a_malformed_escape_is_refused(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nX-Request-ID: 7\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContain(MatrixIT.INNARDS);
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({"text/plain, application/json, 415", "application/json, image/png, 406"})
    void types_that_are_not_taken_or_given_are_a_problem(String sent, String wanted, int status) {
        String path = status == 415 ? "/v1/import" : "/v1/accounts/x";
        RequestSpecification request = as("admin").accept(wanted);
        problem(status == 415 ? request.contentType(sent).body("{}").post(path) : request.get(path), status);
    }

    @ParameterizedTest
    @CsvSource({"/v1/import", "/v1/nothing", "/access/v1/evaluation", "/nothing"})
    void a_body_that_is_too_large_is_refused_in_the_words_of_the_path(String path) {
        Response answer = as("admin")
                .header("X-Request-ID", "id-of-mine")
                .header("Content-Type", "application/json")
                .body(new byte[TOO_LARGE])
                .post(path);
        if (path.startsWith("/v1")) {
            problem(answer, 413);
        } else {
            line(answer, 413);
        }
        assertThat(answer.header("X-Request-ID")).isEqualTo(path.startsWith("/access/v1") ? "id-of-mine" : null);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/import, application/json",
        "/v1/decisions/0199a1c4-7f3b-7000-a3f2-61c09e500000/replay, application/json",
        "/access/v1/evaluation, application/json",
        "/access/v1/evaluation, application/x-ndjson",
        "/access/v1/search/action, application/json",
        "/search/access/v1/evaluations, application/json"
    })
    void so_is_one_that_does_not_say_its_length(String path, String type) {
        for (int size : new int[] {TOO_LARGE, 2 * TOO_LARGE}) {
            Response answer = as("admin")
                    .header("Content-Type", type)
                    .body(new ByteArrayInputStream(new byte[size]))
                    .post(path);
            if (path.startsWith("/v1")) {
                problem(answer, 413);
            } else {
                line(answer, 413);
            }
            assertThat(answer.asString()).contains("The body is larger than 8 MiB.");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {
            [NaN]
            {'a':1}
            {"a" 1}
            {"a":01}
            {"a":1,"a":2}
            """)
    void nothing_tells_what_reads_the_body(String body) {
        for (String path : new String[] {"/access/v1/evaluation", "/v1/import", "/demo/token"}) {
            Response answer =
                    as("admin").contentType("application/json").body(body).post(path);
            assertThat(answer.statusCode()).isEqualTo(400);
            clean(answer);
        }
    }

    private static RequestSpecification as(String who) {
        return switch (who) {
            case "nobody" -> given();
            case "forger" -> Tokens.bearing(Tokens.pep() + "x");
            default -> Tokens.bearing(Tokens.of("somebody", who));
        };
    }

    private static void problem(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<Integer>path("status")).isEqualTo(status);
        assertThat(answer.<String>path("type")).isEqualTo("about:blank");
        assertThat(answer.<String>path("title")).isNotEmpty();
        assertThat(answer.<String>path("detail")).endsWith(".");
        clean(answer);
    }

    private static void line(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("text/plain");
        assertThat(answer.asString()).matches("[^\\n]+\\.\\n");
        clean(answer);
    }

    private static void clean(Response answer) {
        assertThat(answer.headers().toString()).doesNotContainIgnoringCase("server", "x-powered-by", "quarkus");
        assertThat(answer.asString()).doesNotContain(MatrixIT.INNARDS);
    }
}

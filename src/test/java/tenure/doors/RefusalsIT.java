package tenure.doors;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
            405, pep,    GET,  /access/v1/evaluation
            405, pep,    PUT,  /access/v1/evaluations
            """)
    void elsewhere_it_is_a_line_of_text(int status, String who, Method method, String path) {
        Response answer = as(who).header("X-Request-ID", "id-of-mine").request(method, path);
        line(answer, status);
        assertThat(answer.header("X-Request-ID")).isEqualTo(path.startsWith("/access/v1") ? "id-of-mine" : null);
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

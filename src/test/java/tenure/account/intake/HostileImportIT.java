package tenure.account.intake;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenure.Tokens;

/** What strangers may send as an import. */
@QuarkusTest
class HostileImportIT {
    private static final String PROBLEM = "application/problem+json";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"accounts\":[NaN]}",
                "{\"staff\":[{\"id\":\"\\u0000\"}]}",
                "{\"staff\":[{\"id\":\"\\ud800\"}]}",
                "{\"staff\":[{\"id\":\"x\",\"id\":\"y\"}]}",
                "{\"staff\":[]} x",
                "{\"staff\":[{\"id\":1e999}]}",
                "{\"staff\":[{\"id\":1e99999999999}]}"
            })
    void what_is_not_json_is_refused_with_a_place(String body) {
        post("application/json", body)
                .statusCode(400)
                .contentType(PROBLEM)
                .body("problems", hasSize(1))
                .body("problems[0].code", equalTo("MALFORMED_JSON"))
                .body(not(containsString("\\tat ")));
    }

    @Test
    void hostile_json_is_refused() {
        for (var body : List.of(
                "[".repeat(1_000_000),
                "{\"staff\":[{\"id\":\"" + "x".repeat(5_000_000) + "\"}]}",
                "9".repeat(1_000_000))) {
            post("application/json", body).statusCode(400).contentType(PROBLEM);
        }
        post("application/json", "\"" + "x".repeat(10_000_000) + "\"").statusCode(413);
        var deep = Example.with(
                Example.document("-deep"),
                "/accounts/0/orders/0/properties",
                "{\"a\":".repeat(60) + "1" + "}".repeat(60));
        post("application/json", deep.toString()).statusCode(200);
        for (var value : List.of("[]", "1", "null", "\"x\"", "true")) {
            post("application/json", value).statusCode(422).body("problems[0].code", equalTo("WRONG_TYPE"));
        }
    }

    @Test
    void a_document_that_is_wrong_throughout_is_answered_all_the_same() {
        var body = "{\"staff\":[" + "{},".repeat(20_000) + "{}]}";
        post("application/json", body)
                .statusCode(422)
                .body("problems", hasSize(10_000))
                .body("detail", containsString("20001"));
    }

    @Test
    void what_is_asked_for_the_wrong_way_is_refused_as_problem_json() {
        var admin = Tokens.bearing(Tokens.admin());
        admin.contentType("application/json")
                .post("/v1/import")
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
        Tokens.bearing(Tokens.admin())
                .noContentType()
                .post("/v1/import")
                .then()
                .statusCode(415)
                .contentType(PROBLEM);
        post("text/plain", "{}").statusCode(415).contentType(PROBLEM);
        post("application/xml", "{}").statusCode(415).contentType(PROBLEM);
        Tokens.bearing(Tokens.admin()).get("/v1/import").then().statusCode(405).contentType(PROBLEM);
        Tokens.bearing(Tokens.admin()).get("/v1/nothing").then().statusCode(404).contentType(PROBLEM);
        for (var token :
                List.of(Tokens.pep(), Tokens.staff("s"), Tokens.customer("c", "a"), Tokens.partner("p", "q"))) {
            Tokens.bearing(token)
                    .contentType("application/json")
                    .body("{}")
                    .post("/v1/import")
                    .then()
                    .statusCode(403)
                    .contentType(PROBLEM);
        }
    }

    private static ValidatableResponse post(String type, String body) {
        return Tokens.bearing(Tokens.admin())
                .contentType(type)
                .body(body)
                .post("/v1/import")
                .then();
    }
}

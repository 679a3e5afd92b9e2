package tenure.api.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenure.Tokens;

/** The access door over HTTP, on accounts in PostgreSQL: the AuthZEN standard to the letter. */
@QuarkusTest
class AccessDoorIT {

    private static final String ONE = "/access/v1/evaluation";
    private static final String MANY = "/access/v1/evaluations";

    private static final String DOCUMENT = """
            {"partners":[{"id":"door-P1","name":"One","users":[{"id":"door-pu1"}]},
                         {"id":"door-P2","name":"Two","users":[{"id":"door-pu2"}]}],
             "plans":[{"id":"door-PRO","name":"Door Pro","type":"RECURRING","monthlyRate":"20.00"}],
             "staff":[{"id":"door-st"}],
             "accounts":[{"id":"door-A1","name":"Joinery","partner":"door-P1","migratedOn":"2020-08-03","setUpOn":"2020-08-05",
               "users":[{"id":"door-cu","role":"PRIMARY"}],
               "services":[{"id":"door-S1","status":"ACTIVE","plan":"door-PRO","packages":[{"level":"ESSENTIAL","from":"2020-08-03"}],
                 "contract":{"terms":[{"from":"2019-02-01","until":"2021-02-01"}]},
                 "controls":[{"control":"BAR_AUTO_DATA","from":"2019-03-01","grandfathered":true}],
                 "boltOns":[{"product":"GLOBAL_DATA_1GB","from":"2020-08-10","until":"2021-08-01","monthlyPrice":"5.00","contractual":true}]}]}]}
            """;

    @BeforeEach
    void importAccounts() {
        Tokens.bearing(Tokens.admin())
                .contentType("application/json")
                .body(DOCUMENT)
                .post("/v1/import")
                .then()
                .statusCode(200);
    }

    private static Response ask(String path, String body) {
        return Tokens.bearing(Tokens.pep())
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    private static String question(String subject, String action, String resource, String context) {
        return "{\"subject\":%s,\"action\":%s,\"resource\":%s,\"context\":%s}"
                .formatted(subject, action, resource, context);
    }

    private static final String CUSTOMER = "{\"type\":\"customer\",\"id\":\"door-cu\"}";
    private static final String PARTNER = "{\"type\":\"partner\",\"id\":\"door-pu1\"}";
    private static final String SERVICE = "{\"type\":\"service\",\"id\":\"door-S1\"}";
    private static final String KEEP = "{\"name\":\"bar.keep\",\"properties\":{\"control\":\"BAR_AUTO_DATA\"}}";
    private static final String USAGE = "{\"name\":\"usage.view\"}";
    private static final String THEN = "{\"asOf\":\"2020-11-01\"}";

    @Test
    void aPermitIsExactlyThisAndSoAreItsBytesTheSecondTime() {
        String body = question(CUSTOMER, KEEP, SERVICE, THEN);
        String expected = "{\"decision\":true,\"context\":{\"outcome\":\"ALLOW\",\"source\":\"GRANDFATHERED\"}}";
        Response first = ask(ONE, body);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.contentType()).startsWith("application/json");
        assertThat(first.asString()).isEqualTo(expected);
        assertThat(ask(ONE, body).asString()).isEqualTo(expected);
    }

    @Test
    void aDenialIsAnAnswer() {
        assertThat(ask(ONE, question(PARTNER, USAGE, SERVICE, THEN)).asString())
                .isEqualTo("{\"decision\":false,\"context\":{\"outcome\":\"DENY\",\"reasons\":[\"TPA_REQUIRED\"]}}");
    }

    @Test
    void anAccountOfAnotherPartnerAndNoneAtAllAreTheSameBytes() {
        String other = "{\"type\":\"partner\",\"id\":\"door-pu2\"}";
        for (String context : List.of(THEN, "{\"asOf\":\"2020-11-01\",\"explain\":true}")) {
            String foreign = ask(ONE, question(other, USAGE, SERVICE, context)).asString();
            String none = ask(ONE, question(other, USAGE, "{\"type\":\"service\",\"id\":\"door-S9\"}", context))
                    .asString();
            assertThat(foreign).isEqualTo(none).contains("NOT_YOUR_CUSTOMER");
        }
    }

    @Test
    void requestIdsComeBackAsSentEvenWithARefusal() {
        Tokens.bearing(Tokens.pep())
                .contentType("application/json")
                .header("X-Request-ID", "bfe9eb29-ab87-4ca3-be83-a1d5d8305716")
                .body("{")
                .post(ONE)
                .then()
                .statusCode(400)
                .header("X-Request-ID", "bfe9eb29-ab87-4ca3-be83-a1d5d8305716");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "\"text\"",
                "17",
                "null",
                "{} {}",
                "{}",
                "{\"subject\":{\"type\":\"customer\",\"id\":\"a\"},\"action\":{\"name\":\"x\"}}",
                "{\"subject\":{\"type\":\"customer\",\"id\":\"a\"},\"resource\":{\"type\":\"service\",\"id\":\"b\"}}",
                "{\"action\":{\"name\":\"x\"},\"resource\":{\"type\":\"service\",\"id\":\"b\"}}",
                "{\"subject\":{\"type\":\"customer\"},\"action\":{\"name\":\"x\"},\"resource\":{\"type\":\"service\",\"id\":\"b\"}}",
                "{\"subject\":{\"type\":\"customer\",\"id\":7},\"action\":{\"name\":\"x\"},\"resource\":{\"type\":\"service\",\"id\":\"b\"}}",
                "{\"subject\":\"customer\",\"action\":{\"name\":\"x\"},\"resource\":{\"type\":\"service\",\"id\":\"b\"}}",
                "{\"subject\":{\"type\":\"customer\",\"id\":\"a\"},\"action\":{\"name\":null},\"resource\":{\"type\":\"service\",\"id\":\"b\"}}",
                "{\"subject\":{\"type\":\"customer\",\"id\":\"a\"},\"action\":{\"name\":\"x\",\"properties\":[]},\"resource\":{\"type\":\"service\",\"id\":\"b\"}}",
                "{\"subject\":{\"type\":\"customer\",\"id\":\"a\",\"properties\":\"x\"},\"action\":{\"name\":\"x\"},\"resource\":{\"type\":\"service\",\"id\":\"b\"}}",
                "{\"subject\":{\"type\":\"customer\",\"id\":\"a\"},\"action\":{\"name\":\"x\"},\"resource\":{\"type\":\"service\",\"id\":\"b\"},\"context\":[]}",
                "{\"subject\":{\"type\":\"customer\",\"id\":\"a\",\"id\":\"b\"},\"action\":{\"name\":\"x\"},\"resource\":{\"type\":\"service\",\"id\":\"b\"}}",
                "{\"subject\":{\"type\":\"customer\",\"id\":\"\\ud800\"},\"action\":{\"name\":\"x\"},\"resource\":{\"type\":\"service\",\"id\":\"b\"}}",
                "{\"subject\":{\"type\":\"customer\",\"id\":\"a\"},\"action\":{\"name\":\"x\",\"properties\":{\"n\":NaN}},\"resource\":{\"type\":\"service\",\"id\":\"b\"}}"
            })
    void whatIsNoQuestionIsRefusedWithALineForAPerson(String body) {
        for (String path : List.of(ONE, MANY)) {
            Response refused = ask(path, body);
            assertThat(refused.statusCode()).as(body).isEqualTo(400);
            assertThat(refused.contentType()).startsWith("text/plain");
            assertThat(refused.asString().strip()).isNotEmpty().doesNotContain("\n", "Exception", "tenure.");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    asOf         | "2020-11-31"
                    asOf         | "2021-02-29"
                    asOf         | "2020-11-01T00:00Z"
                    asOf         | "2020-11-01T00:00:00"
                    asOf         | "2020-11-01T24:00:00Z"
                    asOf         | "2020-11-01T23:59:60Z"
                    asOf         | "2020-11-1"
                    asOf         | "٢٠٢٠-11-01"
                    asOf         | ""
                    asOf         | 20201101
                    acceptedCost | "30.000"
                    acceptedCost | "-30"
                    acceptedCost | "3e1"
                    acceptedCost | "30."
                    acceptedCost | 30
                    approval     | 55
                    approval     | {}
                    explain      | "true"
                    explain      | 1
                    """)
    void aMalformedContextIsRefusedAloneAndMarksItsItemInABatch(String member, String value) {
        String broken = question(CUSTOMER, KEEP, SERVICE, "{\"%s\":%s}".formatted(member, value));
        ask(ONE, broken).then().statusCode(400).body(containsString("context." + member));
        ask(MANY, "{\"evaluations\":[%s,%s]}".formatted(broken, question(CUSTOMER, KEEP, SERVICE, THEN)))
                .then()
                .statusCode(200)
                .body("evaluations", hasSize(2))
                .body("evaluations[0].decision", equalTo(false))
                .body("evaluations[0].context.error.status", equalTo(400))
                .body("evaluations[0].context.outcome", equalTo(null))
                .body("evaluations[1].decision", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-11-01",
                "2020-11-01T00:00:00Z",
                "2020-11-01t00:00:00z",
                "2020-11-01T05:30:00+05:30",
                "2020-11-01T00:00:00.123456789123Z",
                "2020-02-29"
            })
    void everyFormOfDateAndInstantIsTaken(String asOf) {
        ask(ONE, question(CUSTOMER, "{\"name\":\"account.view\"}", SERVICE, "{\"asOf\":\"%s\"}".formatted(asOf)))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonp"})
    void anotherContentTypeIsRefused(String type) {
        Tokens.bearing(Tokens.pep())
                .config(RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(type, io.restassured.http.ContentType.TEXT)))
                .contentType(type)
                .body(question(CUSTOMER, KEEP, SERVICE, THEN))
                .post(ONE)
                .then()
                .statusCode(400);
    }

    @Test
    void otherMethodsAreNotAllowed() {
        for (String path : List.of(ONE, MANY)) {
            Tokens.bearing(Tokens.pep()).get(path).then().statusCode(405);
            Tokens.bearing(Tokens.pep())
                    .contentType("application/json")
                    .body("{}")
                    .put(path)
                    .then()
                    .statusCode(405);
        }
    }

    @Test
    void nobodyAsksWithoutATokenOrForSomebodyElse() {
        String body = question(CUSTOMER, KEEP, SERVICE, THEN);
        given().contentType("application/json").body(body).post(ONE).then().statusCode(401);
        for (String token : List.of(
                Tokens.customer("door-cu2", "door-A1"),
                Tokens.partner("door-pu1", "door-P1"),
                Tokens.admin(),
                Tokens.of("somebody", "analyst"))) {
            Tokens.bearing(token)
                    .contentType("application/json")
                    .body(body)
                    .post(ONE)
                    .then()
                    .statusCode(403);
        }
        for (String token : List.of(Tokens.customer("door-cu", "door-A1"), Tokens.staff("door-st"))) {
            Tokens.bearing(token)
                    .contentType("application/json")
                    .body(body)
                    .post(ONE)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void defaultsFillWhatItemsLackAndAnItemsOwnReplacesTheWholeEntity() {
        ask(MANY, """
                        {"subject":{"type":"customer","id":"door-cu"},"resource":{"type":"service","id":"door-S1"},
                         "action":{"name":"bar.keep","properties":{"control":"BAR_AUTO_DATA"}},"context":{"asOf":"2020-11-01"},
                         "evaluations":[{},
                           {"action":{"name":"bar.keep"}},
                           {"action":{"properties":{"control":"BAR_INTL"}}},
                           {"resource":{"id":"door-S9"}},
                           {"subject":{"type":"partner","id":"door-pu1"}},
                           {"context":{"asOf":"2019-01-01"}},
                           {"subject":null}]}
                        """)
                .then()
                .statusCode(200)
                .body("evaluations.decision", equalTo(List.of(true, false, false, false, false, false, true)))
                .body("evaluations[1].context.reasons", equalTo(List.of("INCOMPLETE_REQUEST")))
                .body("evaluations[2].context.reasons", equalTo(List.of("CONTROL_NOT_ACTIVE")))
                .body("evaluations[3].context.reasons", equalTo(List.of("NOT_YOUR_ACCOUNT")))
                .body("evaluations[4].context.reasons", equalTo(List.of("TPA_REQUIRED")))
                .body("evaluations[5].context.reasons", equalTo(List.of("NOT_MIGRATED")));
    }

    @Test
    void aBatchEndsWithTheDecidingItem() {
        String items = """
                [{"action":{"name":"account.view"},"resource":{"type":"account","id":"door-A1"}},{"action":{"name":"nothing"}},
                 {"action":{"name":"usage.view"}}]""";
        String body = """
                {"subject":{"type":"customer","id":"door-cu"},"resource":{"type":"service","id":"door-S1"},
                 "context":{"asOf":"2020-11-01"},"options":{"evaluations_semantic":"%s"},"evaluations":%s}""";
        ask(MANY, body.formatted("execute_all", items))
                .then()
                .body("evaluations.decision", equalTo(List.of(true, false, true)));
        ask(MANY, body.formatted("deny_on_first_deny", items))
                .then()
                .body("evaluations.decision", equalTo(List.of(true, false)));
        ask(MANY, body.formatted("permit_on_first_permit", items))
                .then()
                .body("evaluations.decision", equalTo(List.of(true)));
        ask(MANY, body.formatted("something_else", items)).then().statusCode(400);
    }

    @Test
    void anEmptyBatchIsASingleQuestion() {
        for (String evaluations : List.of("[]", "null")) {
            String body = question(CUSTOMER, KEEP, SERVICE, THEN);
            ask(MANY, body.substring(0, body.length() - 1) + ",\"evaluations\":" + evaluations + "}")
                    .then()
                    .statusCode(200)
                    .body("decision", equalTo(true));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "\"text\"", "[7]", "[{\"subject\":{\"type\":\"customer\",\"id\":7}}]", "[null]"})
    void aWrongJsonTypeRefusesTheWholeBatch(String evaluations) {
        ask(MANY, "{\"evaluations\":" + evaluations + "}").then().statusCode(400);
    }

    @Test
    void anItemThatCannotBeJudgedLeavesItsNeighboursAlone() {
        String missing = "{\"action\":{\"name\":\"usage.view\"}}";
        String wrongProperties = question(CUSTOMER, "{\"name\":\"usage.view\",\"properties\":7}", SERVICE, THEN);
        ask(
                        MANY,
                        "{\"evaluations\":[%s,%s,%s]}"
                                .formatted(missing, wrongProperties, question(CUSTOMER, KEEP, SERVICE, THEN)))
                .then()
                .statusCode(200)
                .body("evaluations[0].context.error.status", equalTo(400))
                .body("evaluations[1].context.error.status", equalTo(400))
                .body("evaluations[2].decision", equalTo(true));
    }

    @Test
    void aBatchHasALimit() {
        String item = "{\"action\":{\"name\":\"usage.view\"}}";
        String body = "{\"subject\":%s,\"resource\":%s,\"evaluations\":[%s]}";
        ask(MANY, body.formatted(CUSTOMER, SERVICE, (item + ",").repeat(999) + item))
                .then()
                .statusCode(200);
        ask(MANY, body.formatted(CUSTOMER, SERVICE, (item + ",").repeat(1000) + item))
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"subject\":%1$s,\"evaluations\":[{\"resource\":%2$s},{\"resource\":%2$s}]}",
                "{\"subject\":%1$s,\"resource\":%2$s,\"evaluations\":[{}]}",
                "{\"subject\":%1$s,\"action\":{\"name\":\"usage.view\"},\"context\":{\"asOf\":true},"
                        + "\"evaluations\":[{\"resource\":%2$s}]}"
            })
    void aBatchOfWhichNothingCanBeJudgedIsAnswered(String body) {
        ask(MANY, body.formatted(CUSTOMER, SERVICE))
                .then()
                .statusCode(200)
                .body("evaluations.decision", everyItem(equalTo(false)))
                .body("evaluations.context.error.status", everyItem(equalTo(400)))
                .body("evaluations.context.outcome", everyItem(equalTo(null)));
    }

    @Test
    void explainTellsRulesFactsTextsRemediesAndHorizon() {
        ask(
                        ONE,
                        question(
                                CUSTOMER,
                                "{\"name\":\"package.change\",\"properties\":{\"package\":\"GOLD\"}}",
                                SERVICE,
                                "{\"asOf\":\"2020-11-01\",\"explain\":true}"))
                .then()
                .statusCode(200)
                .body("context.reasons", equalTo(List.of("NOT_RENEWAL_ELIGIBLE")))
                .body("context.edition.length()", equalTo(64))
                .body("context.rules.find { it.file == 'renewals.drl' }.line", equalTo(11))
                .body("context.facts.service.id", equalTo("door-S1"))
                .body("context.reasonTexts.NOT_RENEWAL_ELIGIBLE", containsString("renewal"))
                .body("context.remedies.find { it.product == 'GOLD_FEATURES' }.change", equalTo("BUY_BOLT_ON"))
                .body("context.validUntil", equalTo("2021-01-02T00:00:00Z"));
    }

    @Test
    void explainingToAPartnerDisclosesNoMoreThanAnswering() {
        ask(ONE, question(PARTNER, USAGE, SERVICE, "{\"asOf\":\"2020-11-01\",\"explain\":true}"))
                .then()
                .body("context.facts", equalTo(null))
                .body("context.rules", equalTo(null))
                .body("context.validUntil", equalTo(null))
                .body("context.partial", equalTo(true))
                .body("context.remedies[0].change", equalTo("GRANT_TPA"));
    }

    @Test
    void aDenialThatCanBeLiftedByAskingSaysWhatToSendWhere() {
        JsonPath answer = ask(ONE, question(PARTNER, USAGE, SERVICE, "{\"explain\":true}"))
                .then()
                .body("context.outcome", equalTo("DENY"))
                .extract()
                .jsonPath();
        order(answer)
                .then()
                .statusCode(201)
                .body("action", equalTo("tpa.request"))
                .body("status", equalTo("APPLIED"));
        ask(ONE, question(PARTNER, USAGE, SERVICE, "{\"explain\":true}"))
                .then()
                .body("context.outcome", equalTo("DENY"))
                .body("context.access_request", equalTo(null));
    }

    @Test
    void whatNeedsApprovalCanBeOrderedAsItIs() {
        String boost = "{\"name\":\"data-boost.add\",\"properties\":{\"product\":\"DATA_BOOST_1GB\"}}";
        JsonPath answer = ask(ONE, question(PARTNER, boost, SERVICE, "{\"explain\":true}"))
                .then()
                .body("context.outcome", equalTo("NEEDS_APPROVAL"))
                .extract()
                .jsonPath();
        order(answer)
                .then()
                .statusCode(202)
                .body("action", equalTo("data-boost.add"))
                .body("status", equalTo("PENDING"));
    }

    @Test
    void whoMayDoItByItselfAsksNobody() {
        ask(ONE, question(CUSTOMER, "{\"name\":\"renewal.start\"}", SERVICE, "{\"explain\":true}"))
                .then()
                .body("context.access_request", equalTo(null));
    }

    private static Response order(JsonPath answer) {
        return Tokens.bearing(Tokens.pep())
                .contentType("application/json")
                .body(answer.getMap("context.access_request.request"))
                .post(answer.getString("context.access_request.endpoint"));
    }
}

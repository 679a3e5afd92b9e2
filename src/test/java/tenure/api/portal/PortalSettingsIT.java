package tenure.api.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static tenure.Tokens.bearing;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenure.Tokens;

/** What a portal offers is set by staff, counts at once, and is followed. */
@QuarkusTest
class PortalSettingsIT {

    private static final String USUAL = "/v1/partners/DEFAULT/portal-settings";

    private Map<String, Object> usualBefore = Map.of();

    @BeforeEach
    void twoPartnersWithASubscriberEach() {
        usualBefore = get(USUAL).extract().path("own");
        load("\"menu\": [\"SERVICES\"], \"planChange\": {\"RECURRING\": [\"SELF\"]}");
    }

    private static void load(String own) {
        String document = """
                {"partners": [{"id": "PS-1", "name": "Own", "users": [{"id": "ps-user"}], "portal": {%s}},
                              {"id": "PS-2", "name": "None"}],
                 "staff": [{"id": "ps-staff"}],
                 "plans": [{"id": "PS-A", "name": "Portal A", "type": "RECURRING", "monthlyRate": "10.00",
                            "visibility": ["SIGNUP_EXISTING"], "changeableTo": ["PS-B"]},
                           {"id": "PS-B", "name": "Portal B", "type": "RECURRING", "monthlyRate": "20.00",
                            "visibility": ["SIGNUP_EXISTING"], "changeableTo": ["PS-A"]}],
                 "accounts": [%s, %s]}""".formatted(own, account("PS-1"), account("PS-2"));
        bearing(Tokens.admin())
                .contentType(ContentType.JSON)
                .body(document)
                .post("/v1/import")
                .then()
                .statusCode(200);
    }

    private static String account(String partner) {
        return """
                {"id": "%1$s-A", "name": "Works", "partner": "%1$s", "migratedOn": "2020-08-03", "setUpOn": "2020-08-05",
                 "users": [{"id": "%1$s-cu", "role": "PRIMARY"}],
                 "services": [{"id": "%1$s-S", "status": "ACTIVE", "plan": "PS-A",
                               "packages": [{"level": "ESSENTIAL", "from": "2020-08-03"}]}]}""".formatted(partner);
    }

    @AfterEach
    void theUsualSettingsAreAsTheyWere() {
        put(USUAL, "*", usualBefore).statusCode(200);
    }

    private static ValidatableResponse get(String path) {
        return bearing(Tokens.staff("ps-staff")).get(path).then().statusCode(200);
    }

    private static ValidatableResponse put(String path, String tag, Object settings) {
        return bearing(Tokens.staff("ps-staff"))
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(settings)
                .put(path)
                .then();
    }

    private static String settings(String partner) {
        return "/v1/partners/" + partner + "/portal-settings";
    }

    /** What a customer of the partner is answered about a change of plan. */
    private static JsonPath answer(String partner) {
        return bearing(Tokens.pep())
                .contentType(ContentType.JSON)
                .body("""
                        {"subject": {"type": "customer", "id": "%1$s-cu"}, "resource": {"type": "service", "id": "%1$s-S"},
                         "action": {"name": "plan.change", "properties": {"plan": "PS-B", "startDate": "2022-10-20"}},
                         "context": {"asOf": "2022-10-10T12:00:00Z"}}""".formatted(partner))
                .post("/access/v1/evaluation")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void eachSettingIsItsOwnOrTheUsualOneOrNobodys() {
        put(USUAL, "*", """
                {"menu": ["NEWS"], "changePlan": {"RECURRING": {"feeDearer": "4.00", "refund": null}}}""").statusCode(200);
        get(settings("PS-1"))
                .body("own.menu", contains("SERVICES"))
                .body("effective.menu", contains("SERVICES"))
                .body("effective.changePlan.RECURRING.feeDearer", equalTo("4.00"))
                .body("effective.changePlan.RECURRING.refund", equalTo("NONE"))
                .body("effective.changePlan.RECURRING.invoice", equalTo("NEXT_CYCLE"))
                .body("effective.changePlan.PREPAID.rolloverExpiry", nullValue())
                .body("effective.planChange.VOICE", hasSize(0))
                .body("sources.'/menu'", equalTo("OWN"))
                .body("sources.'/planChange/RECURRING'", equalTo("OWN"))
                .body("sources.'/changePlan/RECURRING/feeDearer'", equalTo("DEFAULT"))
                .body("sources.'/changePlan/RECURRING/refund'", equalTo("FALLBACK"))
                .body("sources.size()", equalTo(14));
        get(USUAL).body("own.changePlan.RECURRING.size()", equalTo(1)).body("sources.'/menu'", equalTo("OWN"));
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndNothingOfItsChangeIsStored() {
        String seen = get(settings("PS-1")).extract().header("ETag");
        String next = put(settings("PS-1"), seen, "{\"menu\": [], \"planChange\": null}")
                .statusCode(200)
                .body("own.menu", hasSize(0))
                .body("own.size()", equalTo(1))
                .header("ETag", not(equalTo(seen)))
                .extract()
                .header("ETag");
        put(settings("PS-1"), seen, "{\"menu\": [\"NEWS\"]}")
                .statusCode(412)
                .body("problems.code", contains("OUTDATED"));
        get(settings("PS-1")).body("own.menu", hasSize(0)).header("ETag", equalTo(next));
        put(settings("PS-1"), next, "{}").statusCode(200).body("own.size()", equalTo(0));
        bearing(Tokens.staff("ps-staff"))
                .contentType(ContentType.JSON)
                .body("{}")
                .put(settings("PS-1"))
                .then()
                .statusCode(428);
        put(settings("PS-none"), "*", "{}").statusCode(404);
    }

    @Test
    void everyProblemIsToldAtOnceAsAnImportWould() {
        put(settings("PS-1"), "*", """
                {"menu": ["SERVICES", "GAMES"], "planChange": {"BUNDLE": []}, "colour": "red",
                 "changePlan": {"PREPAID": {"refund": "UNUSED_MONEY", "invoice": "NEXT_CYCLE"},
                                "RECURRING": {"feeDearer": 3, "rolloverExpiry": 13}}}""")
                .statusCode(422)
                .body(
                        "problems.pointer",
                        org.hamcrest.Matchers.containsInAnyOrder(
                                "/menu/1",
                                "/planChange/BUNDLE",
                                "/colour",
                                "/changePlan/PREPAID/refund",
                                "/changePlan/PREPAID/invoice",
                                "/changePlan/RECURRING/feeDearer",
                                "/changePlan/RECURRING/rolloverExpiry"));
        put(settings("PS-1"), "*", "[]").statusCode(422);
        put(settings("PS-1"), "*", "{").statusCode(400);
    }

    @Test
    void whatIsSetForAllCountsAtOnceForWhoeverHasNothingOfItsOwn() {
        put(USUAL, "*", "{\"menu\": [\"NEWS\"]}").statusCode(200);
        assertThat(answer("PS-1").getBoolean("decision")).isTrue();
        assertThat(answer("PS-2").getBoolean("decision")).isFalse();
        put(USUAL, "*", """
                {"menu": ["SERVICES"], "planChange": {"RECURRING": ["SELF"]},
                 "changePlan": {"RECURRING": {"feeDearer": "7.00"}}}""").statusCode(200);
        assertThat(answer("PS-1").getString("context.obligations.properties.fee"))
                .contains("7.00");
        assertThat(answer("PS-2").getBoolean("decision")).isTrue();
        put(settings("PS-2"), "*", "{\"menu\": []}").statusCode(200);
        assertThat(answer("PS-2").getBoolean("decision")).isFalse();
        assertThat(answer("PS-1").getBoolean("decision")).isTrue();
    }

    @Test
    void everyChangeLeavesARowWhoeverMadeIt() {
        put(settings("PS-1"), "*", "{\"menu\": [\"ABOUT\"]}").statusCode(200);
        put(settings("PS-1"), "*", "{\"menu\": [\"ABOUT\"]}").statusCode(200);
        load("\"menu\": [\"PROFILE\"]");
        load("\"menu\": [\"PROFILE\"]");
        String next = get(settings("PS-1") + "/history?limit=1")
                .body("history", hasSize(1))
                .body("history[0].by.type", equalTo("import"))
                .body("history[0].before.menu", contains("ABOUT"))
                .body("history[0].after.menu", contains("PROFILE"))
                .extract()
                .path("page.next_token");
        get(settings("PS-1") + "/history?limit=1&token=" + next)
                .body("history[0].by.type", equalTo("staff"))
                .body("history[0].by.id", equalTo("ps-staff"))
                .body("history[0].before.menu", contains("SERVICES"))
                .body("history[0].after.menu", contains("ABOUT"));
        bearing(Tokens.staff("ps-staff"))
                .get(settings("PS-none") + "/history")
                .then()
                .statusCode(404);
        bearing(Tokens.partner("ps-user", "PS-1")).get(settings("PS-1")).then().statusCode(403);
    }
}

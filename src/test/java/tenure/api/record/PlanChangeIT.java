package tenure.api.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenure.Tokens;
import tenure.account.intake.Example;

/** Changes of plans through the doors: decided on what is stored now, kept as they were decided, found by searches. */
@QuarkusTest
class PlanChangeIT {
    private static int tests;

    private final String own = "-pc" + tests++;

    @BeforeEach
    void an_account_is_there() {
        var document = Example.document(own);
        Example.with(document, "/partners/0/portal", portal("SELF"));
        Example.with(document, "/plans/0/changeableTo", "[\"NEW" + own + "\"]");
        Example.with(document, "/plans/0/monthlyRate", "\"200.00\"");
        Example.with(document, "/plans/1", plan("100.00"));
        Example.with(document, "/accounts/0/services/0/paidUntil", "\"2022-11-01\"");
        imported(document.toString());
        var account = Example.json(Tokens.bearing(Tokens.admin())
                .get("/v1/accounts/{id}", "A-1" + own)
                .asString());
        assertThat(account).isEqualTo(document.at("/accounts/0"));
    }

    private static String portal(String mode) {
        return "{\"menu\":[\"SERVICES\"],\"planChange\":{\"RECURRING\":[\"" + mode + "\"]},"
                + "\"changePlan\":{\"RECURRING\":{\"refund\":\"UNUSED_MONEY\",\"feeCheaper\":\"30.00\",\"invoice\":\"END_OF_ACTIVE_MONTH\"}}}";
    }

    private String plan(String rate) {
        return "{\"id\":\"NEW%1$s\",\"name\":\"New%1$s\",\"type\":\"RECURRING\",\"monthlyRate\":\"%2$s\",\"currency\":\"GBP\","
                        .formatted(own, rate)
                + "\"visibility\":[\"SIGNUP_EXISTING\"]}";
    }

    private void partnerSets(String mode) {
        imported(
                "{\"partners\":[{\"id\":\"P-1%1$s\",\"name\":\"x\",\"users\":[{\"id\":\"pu-7%1$s\"}],\"portal\":%2$s}]}"
                        .formatted(own, portal(mode)));
    }

    @Test
    void a_change_is_allowed_at_its_price() {
        change("")
                .then()
                .statusCode(200)
                .body("decision", equalTo(true))
                .body("context.obligations[0].type", equalTo("PRICE_OF_CHANGE"))
                .body("context.obligations[0].properties.credit", equalTo("77.42"))
                .body("context.obligations[0].properties.fee", equalTo("30.00"))
                .body("context.obligations[0].properties.charge", equalTo("38.71"))
                .body("context.obligations[0].properties.balance", equalTo("8.71"))
                .body("context.obligations[0].properties.currency", equalTo("GBP"));
    }

    @Test
    void what_partners_and_plans_say_now_decides() {
        change("").then().body("context.outcome", equalTo("ALLOW"));
        partnerSets("REQUEST");
        change("").then().body("context.reasons", contains("CHANGE_PLAN_NOT_ENABLED"));
        partnerSets("SELF");
        imported("{\"plans\":[" + plan("150.00") + "]}");
        change("").then().body("context.obligations[0].properties.charge", equalTo("58.06"));
        imported("{\"plans\":[" + plan("150.00").replace("SIGNUP_EXISTING", "SIGNUP_NEW") + "]}");
        change("").then().body("context.reasons", contains("NO_PLANS_AVAILABLE"));
        change(",\"consistency\":\"strong\"").then().body("context.reasons", contains("NO_PLANS_AVAILABLE"));
    }

    @Test
    void a_kept_change_is_replayed_as_it_was() {
        String id = change("").header("X-Decision-Id");
        partnerSets("REQUEST");
        imported("{\"plans\":[" + plan("150.00") + "]}");
        replayed(id);
        Tokens.bearing(Tokens.staff("st-1" + own))
                .get("/v1/decisions/{id}", id)
                .then()
                .statusCode(200)
                .body("obligations[0].properties.balance", equalTo("8.71"))
                .body("facts.history.plans.id", hasItem("NEW" + own))
                .body("facts.history.partners.id", hasItem("P-1" + own))
                .body("facts.history.partners.id", not(hasItem("P-1")));
    }

    @Test
    void what_a_request_says_is_not_kept() {
        partnerSets("REQUEST");
        for (String message : new String[] {"\"call Ann Vale\"", "{\"to\":\"Ann Vale\"}", "null"}) {
            Response answer = ask("plan.request-change", "{\"message\":" + message + "}", "");
            answer.then().body("decision", equalTo(!message.startsWith("{")));
            String id = answer.header("X-Decision-Id");
            replayed(id);
            assertThat(Tokens.bearing(Tokens.pep())
                            .get("/v1/decisions/{id}", id)
                            .asString())
                    .doesNotContain("Vale");
        }
    }

    private static void replayed(String id) {
        Tokens.bearing(Tokens.pep())
                .contentType("application/json")
                .body("{}")
                .post("/v1/decisions/{id}/replay", id)
                .then()
                .statusCode(200)
                .body("identical", equalTo(true));
    }

    @Test
    void a_search_finds_the_change() {
        String body = """
                {"subject":{"type":"customer","id":"cu-1%1$s"},"resource":{"type":"service","id":"S-1%1$s"},
                 "context":{"asOf":"2022-10-01","explain":true}}""".formatted(own);
        Response found = Tokens.bearing(Tokens.pep())
                .contentType("application/json")
                .body(body)
                .post("/access/v1/search/action");
        found.then()
                .statusCode(200)
                .body("results.name", hasItem("plan.change"))
                .body("results.name", not(hasItem("plan.request-change")))
                .body("context.actions.find { it.name == 'plan.change' }.properties.plan", equalTo("NEW" + own))
                .body("context.actions.find { it.name == 'plan.change' }.properties.startDate", equalTo("2022-10-01"));
    }

    @Test
    void the_page_tells_of_the_change() {
        Tokens.bearing(Tokens.pep())
                .queryParam("subject", "customer:cu-1" + own)
                .queryParam("asOf", "2022-10-01")
                .get("/v1/accounts/{id}/entitlements", "A-1" + own)
                .then()
                .statusCode(200)
                .body("services[0].actions.action", hasItem("plan.change"));
    }

    @Test
    void an_explanation_tells_what_it_is_about() {
        change(",\"explain\":true")
                .then()
                .body("context.facts.account.menu", contains("SERVICES"))
                .body("context.facts.service.plan.id", equalTo("PRO-30" + own))
                .body("context.facts.service.offers", contains("NEW" + own))
                .body("context.facts.plan.monthlyRate", equalTo("100.00"))
                .body("context.validUntil", equalTo("2022-10-20T23:00:00Z"));
    }

    private Response change(String context) {
        return ask("plan.change", "{\"plan\":\"NEW" + own + "\",\"startDate\":\"2022-10-20\"}", context);
    }

    private Response ask(String action, String properties, String context) {
        return Tokens.bearing(Tokens.pep())
                .contentType("application/json")
                .body("""
                        {"subject":{"type":"customer","id":"cu-1%1$s"},"action":{"name":"%2$s","properties":%3$s},
                         "resource":{"type":"service","id":"S-1%1$s"},"context":{"asOf":"2022-10-01"%4$s}}""".formatted(own, action, properties, context))
                .post("/access/v1/evaluation");
    }

    private static void imported(String document) {
        Tokens.bearing(Tokens.admin())
                .contentType("application/json")
                .body(document)
                .post("/v1/import")
                .then()
                .statusCode(200);
    }
}

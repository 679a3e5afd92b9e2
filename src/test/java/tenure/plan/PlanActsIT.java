package tenure.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static tenure.Tokens.bearing;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenure.MovableClock;
import tenure.Tokens;

/** Changes of plans that happen: agreed, quoted, come to their day, called off, asked of support. */
@QuarkusTest
class PlanActsIT {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate TODAY = LocalDate.parse("2022-10-10");

    @Inject
    MovableClock clock;

    @Inject
    Activation activation;

    @BeforeEach
    void anAccountOfAPortalThatLetsItsCustomersChange() {
        clock.set(TODAY.atTime(LocalTime.NOON).atZone(LONDON).toInstant());
        // What accounts of other tests have waiting comes to its day before anything is counted.
        activation.happen();
        String document = """
                {"partners": [{"id": "LP-1", "name": "Plainfield", "users": [{"id": "lpu-1"}], "portal": {
                   "menu": ["SERVICES"], "planChange": {"RECURRING": ["REQUEST", "SELF"]},
                   "changePlan": {"RECURRING": {"refund": "UNUSED_MONEY", "feeCheaper": "30.00",
                     "invoice": "END_OF_ACTIVE_MONTH", "minimumInvoice": "0.00"}}}}],
                 "staff": [{"id": "lst-1"}],
                 "plans": [{"id": "L-200", "name": "Large two hundred", "type": "RECURRING", "monthlyRate": "200.00",
                            "visibility": ["SIGNUP_EXISTING"], "changeableTo": ["L-100"]},
                           {"id": "L-100", "name": "Large one hundred", "type": "RECURRING", "monthlyRate": "100.00",
                            "visibility": ["SIGNUP_EXISTING"]}],
                 "accounts": [{"id": "LA-1", "name": "Lime Works", "partner": "LP-1", "migratedOn": "2020-08-03",
                   "setUpOn": "2020-08-05", "users": [{"id": "lcu-1", "role": "PRIMARY"}],
                   "services": [{"id": "LS-1", "status": "ACTIVE", "plan": "L-200", "paidUntil": "2022-11-01",
                     "packages": [{"level": "ESSENTIAL", "from": "2020-08-03"}],
                     "controls": [{"control": "BAR_AUTO_DATA", "from": "2019-03-01", "grandfathered": true}],
                     "caps": {"ofcom": [{"amount": "20.00", "from": "2020-01-01"}]}}]}]}""";
        bearing(Tokens.admin())
                .contentType(ContentType.JSON)
                .body(document)
                .post("/v1/import")
                .then()
                .statusCode(200);
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    private static String customer() {
        return Tokens.customer("lcu-1", "LA-1");
    }

    private static ValidatableResponse order(String token, String action, String properties) {
        return bearing(token)
                .contentType(ContentType.JSON)
                .body(
                        "{\"action\": \"%s\", \"resource\": {\"type\": \"service\", \"id\": \"LS-1\"}, \"properties\": %s}"
                                .formatted(action, properties))
                .post("/v1/accounts/LA-1/orders")
                .then();
    }

    private void dayIs(String day) {
        clock.set(LocalDate.parse(day).atTime(0, 0, 5).atZone(LONDON).toInstant());
    }

    private static List<String> statuses() {
        return Stream.of(bearing(Tokens.admin())
                        .get("/v1/accounts/LA-1")
                        .then()
                        .extract()
                        .<List<String>>path("services.status")
                        .toArray(new String[0]))
                .toList();
    }

    @Test
    void theWindowShowsWhatMayBeChosen() {
        bearing(customer())
                .get("/v1/accounts/LA-1/services/LS-1/plan-options")
                .then()
                .statusCode(200)
                .body("change-plan.outcome", equalTo("ALLOW"))
                .body("request-plan.outcome", equalTo("ALLOW"))
                .body("targets", hasSize(1))
                .body("targets[0].name", equalTo("Large one hundred"));
        bearing(Tokens.partner("lpu-9", "LP-9"))
                .get("/v1/accounts/LA-1/services/LS-1/plan-options")
                .then()
                .statusCode(404);
    }

    @Test
    void aChangeHappensOnItsDayAtTheQuotedPriceAndOnce() {
        String quote = bearing(customer())
                .get("/v1/accounts/LA-1/services/LS-1/plan-change/quote?plan=L-100&startDate=2022-10-20")
                .then()
                .statusCode(200)
                .body("price.credit", equalTo("77.42"))
                .body("price.fee", equalTo("30.00"))
                .body("price.charge", equalTo("38.71"))
                .body("price.balance", equalTo("8.71"))
                .extract()
                .path("id");
        order(customer(), "plan.change", """
                {"plan": "L-100", "startDate": "2022-10-20", "quote": "%s"}""".formatted(quote))
                .statusCode(201)
                .body("effects[0].state", equalTo("PENDING"));
        assertThat(statuses()).containsExactlyInAnyOrder("ACTIVE", "PENDING");
        order(customer(), "plan.change", "{\"plan\": \"L-100\", \"startDate\": \"2022-10-21\"}")
                .statusCode(403)
                .body("reasons", hasItem("CHANGE_ALREADY_PENDING"));
        assertThat(activation.happen()).isZero();
        dayIs("2022-10-27");
        assertThat(activation.happen()).isPositive();
        assertThat(activation.happen()).isZero();
        assertThat(statuses()).containsExactlyInAnyOrder("DISABLED", "ACTIVE");
        bearing(Tokens.admin())
                .get("/v1/accounts/LA-1")
                .then()
                .body("services.find { it.status == 'ACTIVE' }.plan", equalTo("L-100"))
                .body("services.find { it.status == 'ACTIVE' }.controls[0].grandfathered", equalTo(true))
                .body("services.find { it.status == 'ACTIVE' }.caps.ofcom[0].amount", equalTo("20.00"))
                .body("services.find { it.status == 'DISABLED' }.until", equalTo("2022-10-20"));
        bearing(customer())
                .get("/v1/accounts/LA-1/charges")
                .then()
                .body("charges.amount", hasItems("-77.42", "30.00", "38.71"));
    }

    @Test
    void cancelledBeforeItsDayItLeavesNothingBehind() {
        String before = bearing(Tokens.admin()).get("/v1/accounts/LA-1").asString();
        String charged = bearing(customer()).get("/v1/accounts/LA-1/charges").asString();
        order(customer(), "plan.change", "{\"plan\": \"L-100\", \"startDate\": \"2022-10-20\"}")
                .statusCode(201);
        order(customer(), "plan.cancel-change", "{}").statusCode(201);
        assertThat(bearing(Tokens.admin()).get("/v1/accounts/LA-1").asString()).isEqualTo(before);
        dayIs("2022-10-21");
        assertThat(activation.happen()).isZero();
        assertThat(bearing(customer()).get("/v1/accounts/LA-1/charges").asString())
                .isEqualTo(charged);
    }

    @Test
    void todayIsAtOnce() {
        order(customer(), "plan.change", "{\"plan\": \"L-100\", \"startDate\": \"2022-10-10\"}")
                .statusCode(201)
                .body("effects[0].state", equalTo("ACTIVE"));
        assertThat(statuses()).containsExactlyInAnyOrder("ARCHIVED", "ACTIVE");
    }

    @Test
    void aQuoteDoesNotOutliveWhatItCameFrom() {
        String quote = bearing(customer())
                .get("/v1/accounts/LA-1/services/LS-1/plan-change/quote?plan=L-100&startDate=2022-10-20")
                .then()
                .extract()
                .path("id");
        String properties = "{\"plan\": \"L-100\", \"startDate\": \"2022-10-20\", \"quote\": \"%s\"}".formatted(quote);
        order(customer(), "bar.add", "{\"control\": \"BAR_INTL\"}").statusCode(201);
        order(customer(), "plan.change", properties).statusCode(409).body("problems.code", hasItem("QUOTE_STALE"));
        order(customer(), "plan.change", properties.replace("2022-10-20", "2022-10-22"))
                .statusCode(400);
    }

    @Test
    void whatIsAskedOfSupportStaffCarryOut() {
        String ticket = order(customer(), "plan.request-change", "{\"message\": \"Something smaller, please.\"}")
                .statusCode(201)
                .extract()
                .path("effects[0].ticket");
        assertThat(statuses()).containsExactly("ACTIVE");
        String staff = Tokens.staff("lst-1");
        bearing(customer()).get("/v1/tickets").then().statusCode(403);
        bearing(staff).get("/v1/tickets?state=OPEN&limit=500").then().body("tickets.id", hasItem(ticket));
        bearing(staff)
                .post("/v1/tickets/" + ticket + "/take")
                .then()
                .statusCode(200)
                .body("state", equalTo("TAKEN"));
        bearing(staff)
                .contentType(ContentType.JSON)
                .body("{\"plan\": \"L-100\", \"startDate\": \"2022-10-10\"}")
                .post("/v1/tickets/" + ticket + "/carry-out")
                .then()
                .statusCode(201);
        bearing(staff).get("/v1/tickets/" + ticket).then().body("state", equalTo("DONE"));
        bearing(staff).post("/v1/tickets/" + ticket + "/take").then().statusCode(409);
        assertThat(statuses()).containsExactlyInAnyOrder("ARCHIVED", "ACTIVE");
    }
}

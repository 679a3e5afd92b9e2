package tenure.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static tenure.Tokens.bearing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenure.Tokens;

/** Acts through the door: decided, done, refused, waiting for the customer. */
@QuarkusTest
class OrdersIT {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

    @BeforeEach
    void anAccountThatIsSetUp() {
        String account = """
                {"partners": [{"id": "OP-1", "name": "Northgate", "users": [{"id": "opu-1"}, {"id": "opu-2"}]},
                              {"id": "OP-2", "name": "Southgate", "users": [{"id": "opu-9"}]}],
                 "staff": [{"id": "ost-1"}],
                 "plans": [{"id": "OPLAN", "name": "Orders 30", "type": "RECURRING", "monthlyRate": "20.00"}],
                 "accounts": [{"id": "OA-1", "name": "Harbour Joinery", "partner": "OP-1", "migratedOn": "2020-08-03",
                   "setUpOn": "2020-08-05", "users": [{"id": "ocu-1", "role": "PRIMARY"}, {"id": "ocu-2", "role": "MEMBER"}],
                   "contacts": [{"id": "c-1", "roles": ["SIGNATORY"], "name": "R. Vale", "email": "vale@example.com"}],
                   "services": [{"id": "OS-1", "status": "ACTIVE", "plan": "OPLAN",
                     "packages": [{"level": "ESSENTIAL", "from": "2020-08-03"}],
                     "contract": {"terms": [{"from": "2020-01-01", "until": "%s"}]},
                     "controls": [{"control": "BAR_AUTO_DATA", "from": "2019-03-01", "grandfathered": true}],
                     "caps": {"ofcom": [{"amount": "20.00", "from": "2020-01-01"}]}}]}]}""".formatted(today.plusDays(200));
        bearing(Tokens.admin())
                .contentType(ContentType.JSON)
                .body(account)
                .post("/v1/import")
                .then()
                .statusCode(200);
    }

    private static String primary() {
        return Tokens.customer("ocu-1", "OA-1");
    }

    private static String partner() {
        return Tokens.partner("opu-1", "OP-1");
    }

    private static ValidatableResponse order(String token, String body) {
        return bearing(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/accounts/OA-1/orders")
                .then();
    }

    private static String on(String action, String properties) {
        return """
                {"action": "%s", "resource": {"type": "service", "id": "OS-1"}, "properties": %s}""".formatted(action, properties);
    }

    @Test
    void whatIsAllowedHasHappenedWhenItIsAnswered() {
        order(primary(), on("bar.add", "{\"control\": \"BAR_INTL\"}"))
                .statusCode(201)
                .body("status", equalTo("APPLIED"))
                .body("effects[0].control", equalTo("BAR_INTL"))
                .header("X-Decision-Id", notNullValue());
        order(primary(), on("bar.add", "{\"control\": \"BAR_INTL\"}"))
                .statusCode(403)
                .contentType("application/problem+json")
                .body("reasons", hasItem("CONTROL_ALREADY_ACTIVE"));
        bearing(Tokens.admin())
                .get("/v1/accounts/OA-1")
                .then()
                .body("services[0].controls.control", hasItem("BAR_INTL"));
    }

    @Test
    void aCostIsQuotedFirstAndThenCharged() {
        order(primary(), on("bolt-on.add", "{\"product\": \"GOLD_FEATURES\"}"))
                .statusCode(201)
                .body("effects[0].monthlyPrice", equalTo("5.00"))
                .body("effects[0].until", equalTo(today.plusDays(200).toString()));
        String amount = order(primary(), on("bolt-on.remove", "{\"product\": \"GOLD_FEATURES\"}"))
                .statusCode(409)
                .body("outcome", equalTo("NEEDS_COST_ACCEPTANCE"))
                .extract()
                .path("quote.amount");
        String accepted = on("bolt-on.remove", "{\"product\": \"GOLD_FEATURES\"}")
                .replaceFirst("\\{", "{\"acceptedCost\": \"" + amount + "\", ");
        order(primary(), accepted).statusCode(201).body("charges[0].amount", equalTo(amount));
        bearing(primary())
                .get("/v1/accounts/OA-1/charges")
                .then()
                .statusCode(200)
                .body("charges[0].amount", equalTo(amount));
    }

    @Test
    void aPartnerWithoutAccessWaitsForTheCustomer() {
        String id = order(partner(), on("data-boost.add", "{\"product\": \"DATA_BOOST_1GB\"}"))
                .statusCode(202)
                .body("status", equalTo("PENDING"))
                .extract()
                .path("id");
        bearing(partner()).get("/v1/accounts/OA-1/orders?status=PENDING").then().body("orders.id", hasItem(id));
        bearing(Tokens.partner("opu-9", "OP-2"))
                .get("/v1/accounts/OA-1/orders")
                .then()
                .statusCode(404);
        bearing(partner())
                .post("/v1/accounts/OA-1/orders/" + id + "/approve")
                .then()
                .statusCode(403);
        bearing(primary())
                .post("/v1/accounts/OA-1/orders/" + id + "/approve")
                .then()
                .statusCode(200)
                .body("status", equalTo("APPLIED"));
        bearing(primary())
                .post("/v1/accounts/OA-1/orders/" + id + "/approve")
                .then()
                .statusCode(200)
                .body("status", equalTo("APPLIED"));
        bearing(primary())
                .post("/v1/accounts/OA-1/orders/" + id + "/refuse")
                .then()
                .statusCode(409);
        bearing(Tokens.admin()).get("/v1/accounts/OA-1").then().body("services[0].boltOns", hasSize(1));
        Awaited.saying("vale@example.com", id, "was approved and carried out", "DATA_BOOST_1GB");
    }

    @Test
    void theCustomerIsToldWhatBecameOfWhatItWasAskedAbout() {
        String boost = on("data-boost.add", "{\"product\": \"DATA_BOOST_1GB\"}");
        String refused = order(partner(), boost).statusCode(202).extract().path("id");
        bearing(primary())
                .post("/v1/accounts/OA-1/orders/" + refused + "/refuse")
                .then()
                .statusCode(200);
        String takenBack = order(partner(), boost).statusCode(202).extract().path("id");
        bearing(partner())
                .post("/v1/accounts/OA-1/orders/" + takenBack + "/withdraw")
                .then()
                .statusCode(200);
        Awaited.saying("vale@example.com", refused, "was refused, so nothing was done");
        Awaited.saying("vale@example.com", takenBack, "was taken back by whoever placed it");
    }

    @Test
    void anApprovalIsUsedUpByTheActItIsFor() {
        JsonNode account = Ordering.read(bearing(Tokens.admin()).get("/v1/accounts/OA-1"));
        ((ObjectNode) account)
                .putArray("orders")
                .addPOJO(Map.of(
                        "id", "OO-1",
                        "status", "APPROVED",
                        "action", "data-boost.add",
                        "resource", Map.of("type", "service", "id", "OS-1"),
                        "properties", Map.of("product", "DATA_BOOST_5GB")));
        bearing(Tokens.admin())
                .contentType(ContentType.JSON)
                .body("{\"accounts\": [" + account + "]}")
                .post("/v1/import")
                .then()
                .statusCode(200);
        order(partner(), citing("OO-1", on("data-boost.add", "{\"product\": \"DATA_BOOST_1GB\"}")))
                .statusCode(202);
        order(primary(), citing("OO-1", on("bar.add", "{\"control\": \"BAR_INTL\"}")))
                .statusCode(201);
        bearing(Tokens.admin()).get("/v1/accounts/OA-1").then().body("orders[0].status", equalTo("APPROVED"));
        String meant = citing("OO-1", on("data-boost.add", "{\"product\": \"DATA_BOOST_5GB\"}"));
        order(partner(), meant).statusCode(201);
        bearing(Tokens.admin()).get("/v1/accounts/OA-1").then().body("orders[0].status", equalTo("APPLIED"));
        order(partner(), meant).statusCode(202);
    }

    private static String citing(String approval, String order) {
        return order.replaceFirst("\\{", "{\"approval\": \"" + approval + "\", ");
    }

    @Test
    void aKeyMakesTheSecondTheFirst() {
        String body = on("data-boost.add", "{\"product\": \"DATA_BOOST_5GB\"}");
        String first = bearing(primary())
                .header("Idempotency-Key", "boost-1")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/accounts/OA-1/orders")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        bearing(primary())
                .header("Idempotency-Key", "boost-1")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/accounts/OA-1/orders")
                .then()
                .statusCode(201)
                .body(equalTo(first));
        bearing(primary())
                .header("Idempotency-Key", "boost-1")
                .contentType(ContentType.JSON)
                .body(on("data-boost.add", "{\"product\": \"DATA_BOOST_1GB\"}"))
                .post("/v1/accounts/OA-1/orders")
                .then()
                .statusCode(422);
        bearing(Tokens.admin()).get("/v1/accounts/OA-1").then().body("services[0].boltOns", hasSize(1));
    }

    @Test
    void aDryRunChangesNothing() {
        bearing(primary())
                .contentType(ContentType.JSON)
                .body(on("data-boost.add", "{\"product\": \"DATA_BOOST_1GB\"}"))
                .post("/v1/accounts/OA-1/orders?dryRun=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("status", equalTo("APPLIED"));
        bearing(Tokens.admin()).get("/v1/accounts/OA-1").then().body("services[0].boltOns", equalTo(null));
        bearing(primary()).get("/v1/accounts/OA-1/orders").then().body("orders", hasSize(0));
    }

    @Test
    void theCustomerApprovesByTheLinkOfItsMail() {
        String id = order(partner(), on("data-boost.add", "{\"product\": \"DATA_BOOST_1GB\"}"))
                .statusCode(202)
                .body("contacted", equalTo(true))
                .extract()
                .path("id");
        String link = Awaited.link("vale@example.com", id);
        given().accept(ContentType.HTML)
                .get(link)
                .then()
                .statusCode(200)
                .body(containsString("Northgate, your partner"));
        String told = given().contentType("application/x-www-form-urlencoded")
                .accept(ContentType.HTML)
                .body("answer=approve&cost=")
                .post(link)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(told).contains("It is done");
        bearing(primary()).get("/v1/accounts/OA-1/orders/" + id).then().body("status", equalTo("APPLIED"));
        given().contentType("application/x-www-form-urlencoded")
                .accept(ContentType.HTML)
                .body("answer=refuse&cost=")
                .post(link)
                .then()
                .statusCode(409);
    }
}

package tenure.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static tenure.Tokens.bearing;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenure.Tokens;

/** The customer card: which customers a partner finds, and what it is shown of one. */
@QuarkusTest
class CustomersIT {

    private static final String CUSTOMERS = "/v1/partner/customers";

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

    @BeforeEach
    void customersOfAllKinds() {
        Instant lately = Instant.now().minus(2, ChronoUnit.DAYS);
        String accounts = String.join(
                ",",
                account(
                        "pc-1",
                        "Alder Ltd",
                        "pc-P",
                        "\"migratedOn\": \"2020-08-03\", \"setUpOn\": \"2020-08-05\"",
                        "{}",
                        today.plusDays(10)),
                account(
                        "pc-2",
                        "Birch Ltd",
                        "pc-P",
                        "\"migratedOn\": \"2020-08-03\"",
                        "{\"requests\": [{\"id\": \"R-1\", \"requestedAt\": \"%s\", \"status\": \"OPEN\"}]}"
                                .formatted(lately),
                        today.plusDays(50)),
                account(
                        "pc-3",
                        "Cedar 100% Ltd",
                        "pc-P",
                        "\"migratedOn\": \"2020-08-03\", \"setUpOn\": \"2020-08-05\"",
                        "{\"grants\": [{\"grantedAt\": \"2020-08-10T10:00:00Z\", \"scopes\": [\"ALL\"]}]}",
                        today.plusDays(400)),
                account(
                        "pc-4",
                        "Dogwood Ltd",
                        "pc-P",
                        "\"migratedOn\": null",
                        "{\"grants\": [{\"partner\": \"pc-P9\", \"grantedAt\": \"2020-08-10T10:00:00Z\", \"scopes\": [\"ALL\"]}]}",
                        today.plusDays(400)),
                account("pc-9", "Elm Ltd", "pc-P9", "\"migratedOn\": \"2020-08-03\"", "{}", today.plusDays(10)));
        String document = """
                {"partners": [{"id": "pc-P", "name": "Northgate", "users": [{"id": "pc-pu"}]},
                              {"id": "pc-P9", "name": "Southgate", "users": [{"id": "pc-pu9"}]}],
                 "staff": [{"id": "pc-st"}],
                 "plans": [{"id": "pc-plan", "name": "pc-Thirty", "type": "RECURRING", "monthlyRate": "20.00"}],
                 "accounts": [%s]}""".formatted(accounts);
        bearing(Tokens.admin())
                .contentType(ContentType.JSON)
                .body(document)
                .post("/v1/import")
                .then()
                .statusCode(200);
    }

    private static String account(String id, String name, String partner, String dates, String tpa, LocalDate until) {
        return """
                {"id": "%1$s", "name": "%2$s", "partner": "%3$s", %4$s, "tpa": %5$s,
                 "contacts": [{"id": "%1$s-c", "roles": ["BILLING"], "name": "P. Reed", "email": "reed@example.com"}],
                 "users": [{"id": "%1$s-u", "role": "PRIMARY"}],
                 "services": [{"id": "%1$s-S", "status": "ACTIVE", "plan": "pc-plan",
                   "packages": [{"level": "ESSENTIAL", "from": "2020-08-03"}],
                   "contract": {"terms": [{"from": "2018-01-01", "until": "2020-01-01"}, {"from": "2020-01-01", "until": "%6$s"}]}}]}""".formatted(id, name, partner, dates, tpa, until);
    }

    private static String partner() {
        return Tokens.partner("pc-pu", "pc-P");
    }

    private static ValidatableResponse list(String query) {
        return bearing(partner())
                .urlEncodingEnabled(false)
                .get(CUSTOMERS + query)
                .then()
                .statusCode(200);
    }

    @Test
    void aPartnerFindsItsOwnCustomers() {
        list("").body("customers.id", contains("pc-1", "pc-2", "pc-3", "pc-4"))
                .body("customers.tpa", contains("NONE", "REQUESTED", "GRANTED", "NONE"))
                .body("customers.stage", contains("ACTIVE", "MIGRATED", "ACTIVE", "NOT_SCHEDULED"));
        list("?q=IRCH").body("customers.id", contains("pc-2"));
        list("?q=pc-3").body("customers.id", contains("pc-3"));
        list("?q=%25").body("customers.id", contains("pc-3"));
        list("?tpa=NONE").body("customers.id", contains("pc-1", "pc-4"));
        list("?tpa=REQUESTED").body("customers.id", contains("pc-2"));
        list("?tpa=GRANTED&q=Ltd").body("customers.id", contains("pc-3"));
        list("?stage=ACTIVE").body("customers.id", contains("pc-1", "pc-3"));
        bearing(partner())
                .get(CUSTOMERS + "?stage=LATER&tpa=SOME&limit=0")
                .then()
                .statusCode(400)
                .body("problems", hasSize(3));
    }

    @Test
    void theListAndTheAccountSayTheSame() {
        for (Map<String, String> customer : list("").extract().<List<Map<String, String>>>path("customers")) {
            bearing(partner())
                    .get("/v1/accounts/" + customer.get("id") + "/tpa")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo(customer.get("tpa")));
            bearing(partner())
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .post("/v1/accounts/" + customer.get("id") + "/tpa/requests?dryRun=true")
                    .then()
                    .statusCode(customer.get("tpa").equals("NONE") ? 200 : 403);
        }
    }

    @Test
    void theRenewalWindowIsLookedAheadOf() {
        list("?renewal=0").body("customers.id", contains("pc-1"));
        list("?renewal=19").body("customers.id", contains("pc-1"));
        list("?renewal=20")
                .body("customers.id", contains("pc-1", "pc-2"))
                .body("customers[0].renewableFrom", equalTo(today.toString()))
                .body("customers[1].renewableFrom", equalTo(today.plusDays(20).toString()));
    }

    @Test
    void aListComesInPages() {
        String next = list("?limit=3")
                .body("customers.id", contains("pc-1", "pc-2", "pc-3"))
                .extract()
                .path("page.next_token");
        list("?limit=3&token=" + next).body("customers.id", contains("pc-4")).body("page.next_token", equalTo(""));
    }

    @Test
    void aCardShowsWhatMayBeDoneAndWhatAGrantWouldAdd() {
        bearing(partner())
                .get(CUSTOMERS + "/pc-1")
                .then()
                .statusCode(200)
                .body("name", equalTo("Alder Ltd"))
                .body("tpa.state", equalTo("NONE"))
                .body("now[0].actions.action", hasItems("account.view", "tpa.request"))
                .body("now[0].actions.action", not(hasItem("invoices.view")))
                .body("now[1].actions.find { it.action == 'data-boost.add' }.outcome", equalTo("NEEDS_APPROVAL"))
                .body("withTpa[0].actions.action", hasItems("invoices.view", "users.view"))
                .body("withTpa[0].actions.action", not(hasItem("bank-details.view")))
                .body("withTpa[1].actions.action", hasItems("usage.view", "bar.add", "data-boost.add"))
                .body("contacts[0].name", equalTo("P. Reed"))
                .body("contacts[0].email", nullValue())
                .body("renewal.eligible", equalTo(true))
                .body("renewal.services[0].service", equalTo("pc-1-S"))
                .body("id", equalTo("pc-1"));
        bearing(partner())
                .get(CUSTOMERS + "/pc-3")
                .then()
                .body("withTpa", hasSize(0))
                .body("contacts[0].email", equalTo("reed@example.com"))
                .body("renewal.eligible", equalTo(false))
                .body("renewal.services[0].reasons", contains("NOT_RENEWAL_ELIGIBLE"));
    }

    @Test
    void aCardShowsWhatIsBetweenTheTwo() {
        bearing(partner())
                .contentType(ContentType.JSON)
                .body("""
                        {"action": "data-boost.add", "resource": {"type": "service", "id": "pc-1-S"},
                         "properties": {"product": "DATA_BOOST_1GB"}}""")
                .post("/v1/accounts/pc-1/orders")
                .then()
                .statusCode(202);
        bearing(partner())
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/accounts/pc-1/tpa/requests")
                .then()
                .statusCode(201);
        bearing(partner())
                .get(CUSTOMERS + "/pc-1")
                .then()
                .body("orders.status", hasItem("PENDING"))
                .body("tpa.state", equalTo("REQUESTED"));
        bearing(Tokens.customer("pc-1-u", "pc-1"))
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/accounts/pc-1/tpa/grant")
                .then()
                .statusCode(201);
        bearing(partner())
                .get(CUSTOMERS + "/pc-1")
                .then()
                .body("tpa.state", equalTo("GRANTED"))
                .body("withTpa", hasSize(0))
                .body("notes[0].style", equalTo("green"));
        list("?tpa=GRANTED").body("customers.id", containsInAnyOrder("pc-1", "pc-3"));
    }

    @Test
    void othersSeeWhatThePartnerDoesOrNothing() {
        String foreign = bearing(partner())
                .get(CUSTOMERS + "/pc-9")
                .then()
                .statusCode(404)
                .extract()
                .asString();
        assertThat(bearing(partner()).get(CUSTOMERS + "/pc-none").asString()).isEqualTo(foreign);
        bearing(Tokens.staff("pc-st"))
                .get(CUSTOMERS)
                .then()
                .statusCode(400)
                .body("problems[0].pointer", equalTo("partner"));
        bearing(Tokens.staff("pc-st")).get(CUSTOMERS + "?partner=pc-P9").then().body("customers.id", contains("pc-9"));
        bearing(Tokens.staff("pc-st"))
                .get(CUSTOMERS + "/pc-1?partner=pc-P")
                .then()
                .body("tpa.state", equalTo("NONE"));
        bearing(Tokens.pep())
                .get(CUSTOMERS + "?subject=partner:pc-pu9")
                .then()
                .body("customers.name", contains("Elm Ltd"));
        bearing(partner()).get(CUSTOMERS + "?partner=pc-P9").then().body("customers", hasSize(0));
        bearing(Tokens.customer("pc-1-u", "pc-1")).get(CUSTOMERS).then().statusCode(403);
    }
}

package tenure.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenure.MovableClock;

/** Renewals, and what ends and what stays when a new term begins: by hours around midnight, in summer, on leap days. */
@QuarkusTest
class RenewalIT {

    private static final String CARRIED = """
            "contract": {"terms": [{"from": "2026-03-01", "until": "2028-03-01"}]},
            "controls": [{"control": "BAR_AUTO_DATA", "from": "2019-03-01", "grandfathered": true},
                         {"control": "BAR_INTL", "from": "2019-03-01", "grandfathered": true},
                         {"control": "SPEND_DATA_UK", "from": "2019-03-01", "grandfathered": true}],
            "caps": {"ofcom": [{"amount": "20.00", "from": "2020-01-01"}]}""";

    @Inject
    MovableClock clock;

    @AfterEach
    void theClockIsPutBack() {
        clock.reset();
    }

    private void itIs(String instant) {
        clock.set(Instant.parse(instant));
    }

    private static Response renew(Ordering here, String properties) {
        return here.order(here.primary(), "renewal.start", properties);
    }

    private static JsonNode control(Ordering here, String name) {
        for (JsonNode control : here.storedService().path("controls")) {
            if (control.path("control").asText().equals(name)) {
                return control;
            }
        }
        throw new AssertionError(name + " is not there: " + here.storedService());
    }

    @Test
    void whatLapsesIsListedBeforeAndTheSameAfter() {
        itIs("2028-02-10T12:00:00Z");
        Ordering here = new Ordering("rn-list").loaded(CARRIED);
        JsonNode before = Ordering.read(
                        here.place(here.primary(), "?dryRun=true", here.onService("renewal.start", "{}")))
                .path("effects");
        JsonNode after = Ordering.read(renew(here, "{}")).path("effects");
        assertThat(after).isEqualTo(before);
        assertThat(after.at("/0/lapses").toString()).isEqualTo("[\"BAR_AUTO_DATA\",\"SPEND_DATA_UK\"]");
        assertThat(after.at("/0/from").asText()).isEqualTo("2028-03-01");
        assertThat(after.at("/0/until").asText()).isEqualTo("2030-03-01");
        assertThat(control(here, "BAR_AUTO_DATA").path("until").asText()).isEqualTo("2028-03-01");
        assertThat(control(here, "BAR_INTL").has("until")).isFalse();
        assertThat(here.storedService().at("/caps/ofcom").toString())
                .isEqualTo("[{\"from\":\"2020-01-01\",\"amount\":\"20.00\"}]");
        renew(here, "{}").then().statusCode(409).body("problems.code", contains("RENEWED_ALREADY"));
        // The network is not to take it away before the day.
        assertThat(here.provisioning().toString()).contains("\"state\":\"REMOVING\",\"dueOn\":\"2028-03-01\"");
        itIs("2028-02-29T23:59:59Z");
        keep(here, "BAR_AUTO_DATA", true);
        itIs("2028-03-01T00:00:00Z");
        keep(here, "BAR_AUTO_DATA", false);
        renew(here, "{}").then().statusCode(403).body("reasons", hasItem("NOT_RENEWAL_ELIGIBLE"));
    }

    private static void keep(Ordering here, String control, boolean active) {
        assertThat(tenure.Tokens.bearing(here.primary())
                        .get("/v1/accounts/" + here.account() + "/entitlements")
                        .<Boolean>path("services[0].controls.find { it.control == '" + control + "' }.active"))
                .isEqualTo(active);
    }

    @Test
    void aRenewalNowEndsTheTermAndWhatIsNotCoveredToday() {
        itIs("2028-02-29T10:00:00Z");
        Ordering here = new Ordering("rn-now").loaded(CARRIED);
        renew(here, "{\"start\": \"NOW\", \"months\": 12}")
                .then()
                .statusCode(201)
                .body("effects[0].from", equalTo("2028-02-29"))
                .body("effects[0].until", equalTo("2029-02-28"));
        JsonNode terms = here.storedService().at("/contract/terms");
        assertThat(terms.at("/0/until").asText()).isEqualTo("2028-02-29");
        assertThat(terms.at("/1/from").asText()).isEqualTo("2028-02-29");
        assertThat(control(here, "BAR_AUTO_DATA").path("until").asText()).isEqualTo("2028-02-29");
        assertThat(control(here, "BAR_INTL").has("until")).isFalse();
        renew(here, "{\"start\": \"LATER\"}").then().statusCode(403);
        here.order(here.primary(), "alert.add", "{\"control\": \"ALERT_ALLOWANCE_100\"}")
                .then()
                .statusCode(201);
    }

    @Test
    void whatIsWrongWithARenewalIsTold() {
        itIs("2028-02-10T12:00:00Z");
        Ordering here = new Ordering("rn-wrong").loaded(CARRIED);
        renew(here, "{\"start\": \"LATER\"}")
                .then()
                .statusCode(400)
                .body("problems.pointer", contains("/properties/start"));
        renew(here, "{\"months\": 0}").then().statusCode(400).body("problems.pointer", contains("/properties/months"));
        renew(here, "{\"months\": 1.5}").then().statusCode(400);
    }

    @Test
    void aBetterPackageBeforeTheDayLetsStayWhatWasAboutToEnd() {
        itIs("2028-02-10T12:00:00Z");
        Ordering here = new Ordering("rn-keep").loaded(CARRIED);
        renew(here, "{}").then().statusCode(201);
        here.order(here.primary(), "package.change", "{\"package\": \"GOLD\"}")
                .then()
                .statusCode(201);
        assertThat(control(here, "BAR_AUTO_DATA").has("until")).isFalse();
        assertThat(control(here, "SPEND_DATA_UK").has("until")).isFalse();
        here.order(here.primary(), "package.change", "{\"package\": \"ESSENTIAL\"}")
                .then()
                .statusCode(201);
        assertThat(control(here, "BAR_AUTO_DATA").path("until").asText()).isEqualTo("2028-03-01");
        here.order(here.primary(), "bolt-on.add", "{\"product\": \"SPEND_CONTROLS\"}")
                .then()
                .statusCode(201);
        assertThat(control(here, "SPEND_DATA_UK").has("until")).isFalse();
        assertThat(control(here, "BAR_AUTO_DATA").path("until").asText()).isEqualTo("2028-03-01");
    }

    @Test
    void productsEndWithTheTermTheyGoWith() {
        itIs("2027-01-31T09:00:00Z");
        Ordering here = new Ordering("rn-bolt").loaded(CARRIED);
        here.order(here.primary(), "bolt-on.add", "{\"product\": \"GOLD_FEATURES\"}")
                .then()
                .statusCode(201)
                .body("effects[0].until", equalTo("2028-03-01"));
        here.order(here.primary(), "data-boost.add", "{\"product\": \"DATA_BOOST_1GB\"}")
                .then()
                .body("effects[0].until", equalTo("2027-02-28"));
        here.order(here.primary(), "data-boost.add", "{\"product\": \"DATA_BOOST_1GB\"}")
                .then()
                .statusCode(201);
        here.order(here.primary(), "bolt-on.add", "{\"product\": \"SPEND_CONTROLS\"}")
                .then()
                .statusCode(403)
                .body("reasons", hasItem("ALREADY_ENTITLED"));
        itIs("2028-02-10T09:00:00Z");
        renew(here, "{}").then().statusCode(201).body("effects[0].ends", contains("GOLD_FEATURES"));
        here.order(here.primary(), "bolt-on.add", "{\"product\": \"PRO_TRAVELLER\"}")
                .then()
                .statusCode(201)
                .body("effects[0].until", equalTo("2030-03-01"));
        here.order(here.primary(), "bolt-on.add", "{\"product\": \"GLOBAL_DATA_1GB\"}")
                .then()
                .statusCode(201)
                .body("effects[0].until", nullValue());
    }

    @Test
    void aSummerDayBeginsAnHourEarlierInUtc() {
        itIs("2026-03-28T23:59:59Z");
        Ordering here = new Ordering("rn-summer").loaded("""
                "contract": {"terms": [{"from": "2024-04-28", "until": "2026-04-28"}]}""");
        renew(here, "{}").then().statusCode(403).body("reasons", hasItem("NOT_RENEWAL_ELIGIBLE"));
        itIs("2026-03-29T00:00:00Z");
        renew(here, "{\"start\": \"NOW\"}").then().statusCode(201).body("effects[0].from", equalTo("2026-03-29"));
        itIs("2026-10-24T23:00:00Z");
        here.order(here.primary(), "bar.add", "{\"control\": \"BAR_INTL\"}")
                .then()
                .statusCode(201)
                .body("effects[0].from", equalTo("2026-10-25"));
        itIs("2026-10-25T23:59:59Z");
        here.order(here.primary(), "bar.remove", "{\"control\": \"BAR_INTL\"}")
                .then()
                .statusCode(201);
        assertThat(here.storedService().path("controls")).isEmpty();
        here.order(here.primary(), "bar.add", "{\"control\": \"BAR_INTL\"}")
                .then()
                .statusCode(201);
        assertThat(control(here, "BAR_INTL").path("from").asText()).isEqualTo("2026-10-25");
    }

    @Test
    void capsAreWhatTheyWereSetToLastAndNothingIsKeptOfAConsentButTheOrder() {
        itIs("2027-06-01T09:00:00Z");
        Ordering here = new Ordering("rn-caps").loaded(CARRIED);
        here.order(here.primary(), "ofcom-cap.set", "{\"amount\": \"30.00\"}")
                .then()
                .statusCode(201);
        here.order(here.primary(), "ofcom-cap.set", "{\"amount\": \"35.00\"}")
                .then()
                .statusCode(201);
        here.order(here.primary(), "ofcom-cap.exceed", "{\"amount\": \"50.00\"}")
                .then()
                .statusCode(201)
                .body("obligations.type", hasItem("CONFIRM_IN_WRITING"));
        assertThat(here.storedService().at("/caps/ofcom/1/amount").asText()).isEqualTo("35.00");
        here.order(here.primary(), "ofcom-cap.remove", "{}").then().statusCode(201);
        assertThat(here.storedService().at("/caps/ofcom/1").has("amount")).isFalse();
        here.order(here.primary(), "ofcom-cap.remove", "{}").then().statusCode(403);
        here.order(here.primary(), "roaming-cap.modify", "{\"amount\": \"60.00\"}")
                .then()
                .statusCode(201);
        assertThat(here.storedService().at("/caps/roaming/0/currency").asText()).isEqualTo("EUR");
        here.order(here.primary(), "roaming-cap.waive", "{}").then().statusCode(201);
        assertThat(here.storedService().at("/caps/roaming/0/waived").asBoolean())
                .isTrue();
        here.order(here.primary(), "roaming-cap.modify", "{\"amount\": \"40.00\"}")
                .then()
                .statusCode(201);
        assertThat(here.storedService().at("/caps/roaming/0/waived").asBoolean())
                .isFalse();
    }

    @Test
    void aServiceThatIsNewTakesItsFirstTermAndKeepsWhatItHas() {
        itIs("2027-06-01T09:00:00Z");
        Ordering here = new Ordering("rn-new").loaded("""
                "controls": [{"control": "BAR_AUTO_DATA", "from": "2019-03-01", "grandfathered": true}]""");
        renew(here, "{}")
                .then()
                .statusCode(201)
                .body("effects[0].from", equalTo("2027-06-01"))
                .body("effects[0].lapses", empty());
        assertThat(control(here, "BAR_AUTO_DATA").has("until")).isFalse();
    }
}

package tenure.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static tenure.Tokens.bearing;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tenure.Tokens;

/** The network follows what is ordered, in its own time. */
@QuarkusTest
class ProvisioningIT {

    private static ValidatableResponse report(String id, String body) {
        return bearing(Tokens.pep())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/provisioning/" + id)
                .then();
    }

    private static JsonNode last(Ordering here) {
        JsonNode all = here.provisioning();
        return all.path(all.size() - 1);
    }

    private static String onPage(Ordering here) {
        return bearing(here.primary())
                .get("/v1/accounts/" + here.account() + "/entitlements")
                .then()
                .statusCode(200)
                .extract()
                .path("services[0].controls.find { it.control == 'BAR_INTL' }.provisioning");
    }

    @Test
    void aBarIsRequestedThenActiveThenRemovedThenGone() {
        Ordering here = new Ordering("pv-bar-" + System.nanoTime()).loaded("");
        assertThat(onPage(here)).isNull();
        here.order(here.primary(), "bar.add", "{\"control\": \"BAR_INTL\", \"zone\": \"2\"}")
                .then()
                .statusCode(201);
        JsonNode asked = last(here);
        String id = asked.path("id").asText();
        assertThat(asked.path("state").asText()).isEqualTo("REQUESTED");
        assertThat(asked.at("/settings/zone").asText()).isEqualTo("2");
        assertThat(onPage(here)).isEqualTo("REQUESTED");
        report(id, "{\"state\": \"GONE\"}").statusCode(409).body("problems.code", contains("ILLEGAL_MOVE"));
        report(id, "{\"state\": \"ACTIVE\"}").statusCode(200).body("state", equalTo("ACTIVE"));
        report(id, "{\"state\": \"ACTIVE\"}").statusCode(200);
        here.order(here.primary(), "bar.modify", "{\"control\": \"BAR_INTL\", \"zone\": \"3\"}")
                .then()
                .statusCode(201);
        assertThat(last(here).path("attempt").asInt()).isEqualTo(2);
        report(id, "{\"state\": \"ACTIVE\", \"attempt\": \"1\"}")
                .statusCode(409)
                .body("problems.code", contains("ANOTHER_ATTEMPT"));
        report(id, "{\"state\": \"ACTIVE\", \"attempt\": \"2\"}").statusCode(200);
        here.order(here.primary(), "bar.remove", "{\"control\": \"BAR_INTL\"}")
                .then()
                .statusCode(201);
        assertThat(onPage(here)).isEqualTo("REMOVING");
        report(id, "{\"state\": \"GONE\"}").statusCode(200);
        assertThat(onPage(here)).isNull();
        here.order(here.primary(), "bar.add", "{\"control\": \"BAR_INTL\"}")
                .then()
                .statusCode(201);
        assertThat(last(here).path("id").asText()).isNotEqualTo(id);
    }

    @Test
    void whatFailedIsSeenAndTriedAgainByStaff() {
        Ordering here = new Ordering("pv-fail-" + System.nanoTime()).loaded("");
        here.order(here.primary(), "bar.add", "{\"control\": \"BAR_INTL\"}")
                .then()
                .statusCode(201);
        String id = last(here).path("id").asText();
        bearing(Ordering.staff())
                .post("/v1/provisioning/" + id + "/retry")
                .then()
                .statusCode(409);
        report(id, "{\"state\": \"FAILED\"}").statusCode(400);
        report(id, "{\"state\": \"FAILED\", \"reason\": \"switch is down\"}").statusCode(200);
        assertThat(onPage(here)).isEqualTo("FAILED");
        assertThat(last(here).path("reason").asText()).isEqualTo("switch is down");
        bearing(here.primary()).post("/v1/provisioning/" + id + "/retry").then().statusCode(403);
        bearing(Ordering.staff())
                .post("/v1/provisioning/" + id + "/retry")
                .then()
                .statusCode(200)
                .body("state", equalTo("REQUESTED"));
        report(id, "{\"state\": \"ACTIVE\"}").statusCode(200);
        report("999999999", "{\"state\": \"ACTIVE\"}").statusCode(404);
        report("x", "{\"state\": \"ACTIVE\"}").statusCode(404);
        report(id, "{\"state\": \"LOST\"}").statusCode(400);
    }

    @Test
    void theNetworkSeesAllThatIsDueAPageAtATime() {
        Ordering here = new Ordering("pv-page-" + System.nanoTime()).loaded("");
        for (String bar : new String[] {"BAR_INTL", "BAR_PREMIUM", "BAR_ADULT"}) {
            here.order(here.primary(), "bar.add", "{\"control\": \"" + bar + "\"}")
                    .then()
                    .statusCode(201);
        }
        here.order(here.primary(), "data-boost.add", "{\"product\": \"DATA_BOOST_1GB\"}")
                .then()
                .statusCode(201);
        here.order(here.primary(), "ofcom-cap.set", "{\"amount\": \"10.00\"}")
                .then()
                .statusCode(201);
        Set<String> seen = new HashSet<>();
        String next = "0";
        while (!next.isEmpty()) {
            JsonNode page =
                    Ordering.read(bearing(Tokens.pep()).get("/v1/provisioning?state=REQUESTED&limit=2&after=" + next));
            page.path("provisioning").forEach(one -> {
                if (one.path("account").asText().equals(here.account())) {
                    assertThat(seen.add(one.path("name").asText())).isTrue();
                }
            });
            next = page.at("/page/next_token").asText();
        }
        assertThat(seen)
                .containsExactlyInAnyOrder("BAR_INTL", "BAR_PREMIUM", "BAR_ADULT", "DATA_BOOST_1GB", "spend-cap");
        bearing(here.partner())
                .get("/v1/accounts/" + here.account() + "/provisioning")
                .then()
                .statusCode(200)
                .body("provisioning.name", not(hasItem("BAR_INTL")));
        bearing(here.primary()).get("/v1/provisioning").then().statusCode(403);
    }
}

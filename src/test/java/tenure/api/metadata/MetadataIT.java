package tenure.api.metadata;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** The metadata of AuthZEN, which anybody may read. */
@QuarkusTest
class MetadataIT {

    private static final String PATH = "/.well-known/authzen-configuration";

    @Test
    void theRootAndEachPackTellWhereTheyAre() {
        String base = "http://localhost:" + RestAssured.port;
        expect(
                given().get(PATH),
                base,
                ",\"capabilities\":[\"urn:openid:authzen:capability:access-request\","
                        + "\"urn:openid:authzen:capability:obligations\"],"
                        + "\"obligations_supported\":[\"CHARGE_TERMINATION\",\"CONFIRM_IN_WRITING\","
                        + "\"KEEP_PROTECTED_CONTROLS\",\"LOCATION_PRECISION\",\"MASK_BANK_DETAILS\","
                        + "\"NOTIFY_CUSTOMER\",\"OFFER_OFCOM_CAP\",\"PRICE_OF_CHANGE\",\"WARN_IRREVERSIBLE\"]");
        expect(given().get(PATH + "/cert"), base + "/cert", "");
    }

    private static void expect(Response response, String base, String profiles) {
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).startsWith("application/json");
        assertThat(response.asString())
                .isEqualTo("{\"policy_decision_point\":\"" + base + "\","
                        + "\"access_evaluation_endpoint\":\"" + base + "/access/v1/evaluation\","
                        + "\"access_evaluations_endpoint\":\"" + base + "/access/v1/evaluations\","
                        + "\"search_subject_endpoint\":\"" + base + "/access/v1/search/subject\","
                        + "\"search_resource_endpoint\":\"" + base + "/access/v1/search/resource\","
                        + "\"search_action_endpoint\":\"" + base + "/access/v1/search/action\"" + profiles + "}");
    }

    @Test
    void aPackThatIsNotServedHasNone() {
        given().get(PATH + "/nowhere").then().statusCode(404);
        given().post(PATH).then().statusCode(405);
    }

    @Test
    void theHostIsTheOneTheClientUsed() {
        assertThat(given().header("Host", "pdp.example.com:8443").get(PATH).<String>path("policy_decision_point"))
                .isEqualTo("http://pdp.example.com:8443");
    }
}

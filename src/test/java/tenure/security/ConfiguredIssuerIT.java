package tenure.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenure.Tokens;

@QuarkusTest
@TestProfile(ConfiguredIssuerIT.WithIssuer.class)
class ConfiguredIssuerIT {
    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT"})
    void there_is_no_demo_door(String method) {
        given().body("{\"sub\":\"x\",\"groups\":[\"pep\"]}")
                .request(method, "/demo/token")
                .then()
                .statusCode(404);
    }

    @Test
    void the_issuers_token_opens() {
        var token = ConfigProvider.getConfig().getValue("test.token", String.class);
        Tokens.bearing(token).get("/q/metrics").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(401);
    }

    @Test
    void without_an_address_for_links_it_is_not_ready() {
        given().get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'links' }.data.why", containsString("tenure.link.base-url is not set"));
        given().get("/links/nothing").then().statusCode(404).body(not(containsString("Demo")));
    }

    public static class WithIssuer implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(LocalIssuer.class));
        }
    }
}

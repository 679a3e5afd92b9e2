package tenure.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenure.Tokens;

@QuarkusTest
class DoorIT {
    @Inject
    DemoIssuer issuer;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nobody-thought-of-this",
                "/access/v1/evaluation",
                "/q/metrics",
                "/q/healthy",
                "/demo",
                "/demo/token/x"
            })
    void a_path_is_closed_without_a_token(String path) {
        turnedAway(given(), path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/live", "/q/health/ready", "/q/openapi"})
    void a_few_paths_need_no_token(String path) {
        given().get(path).then().statusCode(200);
    }

    @Test
    void a_valid_token_opens() {
        // The second time it comes from memory.
        var token = Tokens.pep();
        Tokens.bearing(token).get("/nobody-thought-of-this").then().statusCode(404);
        Tokens.bearing(token).get("/nobody-thought-of-this").then().statusCode(404);
    }

    @Test
    void a_token_with_one_letter_changed_does_not_open() {
        var token = Tokens.pep();
        Tokens.bearing(token).get("/nobody-thought-of-this").then().statusCode(404);
        var at = token.length() - 20;
        var changed = token.substring(0, at) + (token.charAt(at) == 'A' ? 'B' : 'A') + token.substring(at + 1);
        turnedAway(Tokens.bearing(changed), "/nobody-thought-of-this");
        turnedAway(Tokens.bearing(changed), "/nobody-thought-of-this");
    }

    @Test
    void a_token_of_another_key_does_not_open() throws NoSuchAlgorithmException {
        var stranger = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        var claims = Jwt.issuer(DemoIssuer.NAME).subject("x").groups("admin").expiresIn(60);
        turnedAway(Tokens.bearing(claims.jws().sign(stranger)), "/x");
    }

    @Test
    void an_expired_token_does_not_open() {
        turnedAway(Tokens.bearing(Expired.token(issuer)), "/x");
    }

    @Test
    void figures_are_for_administrators() {
        Tokens.bearing(Tokens.admin()).get("/q/metrics").then().statusCode(200).body(containsString("jvm_"));
        Tokens.bearing(Tokens.pep()).get("/q/metrics").then().statusCode(403);
    }

    @Test
    void a_demo_token_comes_as_oauth_gives_tokens() {
        given().body("{\"sub\":\"c1\",\"groups\":[\"customer\"],\"account_id\":\"a1\"}")
                .post("/demo/token")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("token_type", equalTo("Bearer"))
                .body("expires_in", equalTo(3600))
                .body("access_token", matchesPattern("[\\w-]+\\.[\\w-]+\\.[\\w-]+"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"groups\":[]}",
                "{\"sub\":\"x\"}",
                "{\"sub\":\"x\",\"groups\":[\"king\"]}"
            })
    void a_wish_that_makes_no_token_is_refused_with_a_line_of_text(String wish) {
        given().body(wish).post("/demo/token").then().statusCode(400).body(matchesPattern("No token: .+\\.\\n"));
    }

    @Test
    void a_body_that_is_too_large_is_refused_unread() {
        Tokens.bearing(Tokens.pep())
                .header("Content-Type", "application/json")
                .body(new byte[(int) BodyLimit.BYTES + 1])
                .post("/x")
                .then()
                .statusCode(413)
                .body(equalTo("The body is larger than 8 MiB.\n"));
    }

    private static ValidatableResponse turnedAway(RequestSpecification request, String path) {
        return request.get(path)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("text/plain")
                .body(equalTo("This needs a valid bearer token.\n"));
    }
}

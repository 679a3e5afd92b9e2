package tenure;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tokens for tests, from the demo door of the Tenure under test. */
public final class Tokens {
    private Tokens() {}

    public static String pep() {
        return of("portal", "pep");
    }

    public static String staff(String sub) {
        return of(sub, "staff");
    }

    public static String admin() {
        return of("operator", "admin");
    }

    public static String customer(String sub, String accountId) {
        return token(sub, List.of("customer"), Map.of("account_id", accountId));
    }

    public static String partner(String sub, String partnerId) {
        return token(sub, List.of("partner"), Map.of("partner_id", partnerId));
    }

    public static String of(String sub, String... groups) {
        return token(sub, List.of(groups), Map.of());
    }

    private static String token(String sub, List<String> groups, Map<String, String> claims) {
        var wish = new HashMap<String, Object>(claims);
        wish.put("sub", sub);
        wish.put("groups", groups);
        return given().contentType(ContentType.JSON)
                .body(wish)
                .post("/demo/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /** A request that carries the token. */
    public static RequestSpecification bearing(String token) {
        return given().auth().oauth2(token);
    }
}

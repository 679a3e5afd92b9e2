package tenure;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tokens for tests, from the demo door of the Tenure under test. There are thousands, so they are fetched plainly. */
public final class Tokens {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;

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
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + RestAssured.port + "/demo/token"))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(wish)))
                    .build();
            HttpResponse<byte[]> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                throw new IllegalStateException("no token: " + answer.statusCode());
            }
            return JSON.readTree(answer.body()).required("access_token").textValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A request that carries the token. */
    public static RequestSpecification bearing(String token) {
        return given().auth().oauth2(token);
    }
}

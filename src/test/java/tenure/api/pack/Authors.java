package tenure.api.pack;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import tenure.Tokens;

/** People who write rules and publish them, at the Tenure under test. */
final class Authors {

    static final String PACK = "/v1/packs/my-plan";
    static final String DRAFTS = PACK + "/drafts";
    static final String EDITIONS = PACK + "/editions";

    static final String ANN = Tokens.of("ann", "analyst");
    static final String BEN = Tokens.of("ben", "analyst");
    static final String EVE = Tokens.of("eve", "approver");
    static final String BOTH = Tokens.of("zoe", "analyst", "approver", "admin");

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private Authors() {}

    static ValidatableResponse post(String token, String path, Object body) {
        return Tokens.bearing(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    static ValidatableResponse get(String token, String path) {
        return Tokens.bearing(token).get(path).then();
    }

    static Response put(String token, String draft, String path, String text, String tag) {
        return Tokens.bearing(token)
                .header("If-Match", tag)
                .contentType("text/plain;charset=UTF-8")
                .body(text)
                .put(DRAFTS + "/" + draft + "/files/" + path);
    }

    /** Opens a draft with that text in that file, and says its id. */
    static String opened(String token, String path, String text) {
        return opened(token, Map.of(path, text));
    }

    static String opened(String token, Map<String, String> files) {
        return post(token, DRAFTS, Map.of("comment", "a test", "files", new HashMap<>(files)))
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String file(String path) {
        return Tokens.bearing(ANN)
                .get(EDITIONS + "/" + newest() + "/files/" + path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    static void submit(String token, String draft) {
        post(token, DRAFTS + "/" + draft + "/submit", "").statusCode(200);
    }

    /** Publishes a draft, and waits until it is in force. */
    static int published(String draft) {
        submit(ANN, draft);
        return inForce(post(EVE, DRAFTS + "/" + draft + "/approve", "{}")
                .statusCode(200)
                .extract()
                .path("number"));
    }

    static int inForce(int number) {
        until(() -> get(ANN, EDITIONS + "/" + number).extract().path("state").equals("in force"));
        return number;
    }

    static void until(BooleanSupplier so) {
        long end = System.nanoTime() + SOON.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not come about in " + SOON);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    static int newest() {
        return get(ANN, EDITIONS + "?limit=1").statusCode(200).extract().path("editions[0].number");
    }

    /** Takes everything back to how the distribution has it. */
    static void restoreTheFirst() {
        String first = get(ANN, EDITIONS + "/1").extract().path("hash");
        String newest = get(ANN, EDITIONS + "/" + newest()).extract().path("hash");
        if (!first.equals(newest)) {
            inForce(post(EVE, EDITIONS + "/1/restore", "{\"reason\":\"the test is over\"}")
                    .statusCode(201)
                    .extract()
                    .path("number"));
        }
    }
}

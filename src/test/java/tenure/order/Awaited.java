package tenure.order;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits for mails of a demo, which go out when they can. */
final class Awaited {

    private static final int MOST = 200;

    private Awaited() {}

    /** The link in the mail to that address that names this. */
    static String link(String to, String named) {
        for (int look = 0; look < MOST; look++) {
            List<Map<String, String>> mails =
                    given().get("/demo/mails").then().statusCode(200).extract().path("mails");
            for (Map<String, String> mail : mails) {
                if (mail.get("to").equals(to) && mail.get("text").contains(named) && mail.get("link") != null) {
                    return mail.get("link").replaceFirst("^https?://[^/]+", "");
                }
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        throw new AssertionError("no mail to " + to + " about " + named);
    }
}

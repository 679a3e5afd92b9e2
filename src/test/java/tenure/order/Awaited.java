package tenure.order;

import static io.restassured.RestAssured.given;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Waits for mails of a demo, which go out when they can. */
final class Awaited {

    private static final int MOST = 200;

    private Awaited() {}

    /** The link in the mail to that address that names this. */
    static String link(String to, String named) {
        return mail(mail -> mail.get("to").equals(to) && mail.get("text").contains(named) && mail.get("link") != null)
                .get("link")
                .replaceFirst("^https?://[^/]+", "");
    }

    /** Comes back when there is a mail to that address that says all of this. */
    static void saying(String to, String... said) {
        mail(mail -> mail.get("to").equals(to)
                && Arrays.stream(said).allMatch(mail.get("text").replaceAll("\\s+", " ")::contains));
    }

    private static Map<String, String> mail(Predicate<Map<String, String>> wanted) {
        for (int look = 0; look < MOST; look++) {
            List<Map<String, String>> mails =
                    given().get("/demo/mails").then().statusCode(200).extract().path("mails");
            for (Map<String, String> mail : mails) {
                if (wanted.test(mail)) {
                    return mail;
                }
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        throw new AssertionError("there is no such mail");
    }
}

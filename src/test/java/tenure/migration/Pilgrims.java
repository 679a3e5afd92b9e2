package tenure.migration;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static tenure.Tokens.bearing;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tenure.Tokens;

/** Customers that are not on my.plan yet, each with services, controls and somebody to invite. */
public final class Pilgrims {

    private static final String ACCOUNT = """
            {"id": "%1$s", "name": "Company %1$s", "partner": "%2$s", "contacts": %3$s,
             "services": [{"id": "%1$s-S", "status": "ACTIVE", "plan": "GP-30",
               "packages": [{"level": "%4$s", "from": "2019-01-01"}],
               "contract": {"terms": [{"from": "2019-02-01", "until": "2021-02-01"}]},
               "controls": [{"control": "BAR_AUTO_DATA", "from": "2019-03-01"},
                            {"control": "BAR_INTL", "from": "2019-03-01", "until": "2020-01-01"}],
               "caps": {"ofcom": [{"amount": "20.00", "from": "2019-02-01"}]}}]}""";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** So many others there are that a day's share of all is enough for those of a test. */
    private static final int POPULATION = 100;

    private static final AtomicBoolean POPULATED = new AtomicBoolean();

    private Pilgrims() {}

    /** An account on a package of the old platform. */
    static String account(String id, String partner, String level, String contacts) {
        return ACCOUNT.formatted(id, partner, contacts, level);
    }

    public static String account(String id, String partner) {
        return account(id, partner, "ESSENTIAL", contacts(id));
    }

    static String contacts(String id) {
        return """
                [{"id": "c-1", "roles": ["SIGNATORY"], "name": "R. Vale", "email": "vale@%1$s.example"},
                 {"id": "c-2", "roles": ["BILLING"], "name": "T. Bill", "email": "bills@%1$s.example"}]""".formatted(id.toLowerCase(java.util.Locale.ROOT));
    }

    /** Accounts numbered from 1. */
    static List<String> accounts(String prefix, String partner, int count) {
        List<String> accounts = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            accounts.add(account("%s-%03d".formatted(prefix, i), partner));
        }
        return accounts;
    }

    public static void load(List<String> accounts, String... partners) {
        if (POPULATED.compareAndSet(false, true)) {
            again(IntStream.range(0, POPULATION)
                    .mapToObj("{\"id\": \"GX-%03d\", \"name\": \"Somebody else\"}"::formatted)
                    .collect(Collectors.joining(", ")));
        }
        List<String> all = new ArrayList<>();
        for (String partner : partners) {
            all.add("""
                    {"id": "%1$s", "name": "Partner %1$s", "users": [{"id": "%1$s-u"}],
                     "ready": {"demoDone": true, "setUpOnV4": true}}""".formatted(partner));
        }
        bearing(Tokens.admin())
                .contentType(ContentType.JSON)
                .body("""
                        {"partners": %s, "staff": [{"id": "g-clerk"}],
                         "plans": [{"id": "GP-30", "name": "Pro 30", "type": "RECURRING", "monthlyRate": "20.00"}],
                         "accounts": %s}""".formatted(all, accounts))
                .post("/v1/import")
                .then()
                .statusCode(200);
    }

    static ValidatableResponse batch(String body) {
        return bearing(Tokens.admin())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/migration/batches")
                .then();
    }

    /** Makes a batch of these partners' customers and runs it to its end. */
    public static String run(String day, String partner) {
        String id = batch("{\"day\": \"%s\", \"partners\": [\"%s\"]}".formatted(day, partner))
                .statusCode(201)
                .extract()
                .path("id");
        run(id);
        return id;
    }

    static void run(String batch) {
        bearing(Tokens.admin())
                .post("/v1/migration/batches/" + batch + "/run")
                .then()
                .statusCode(200);
        await(() ->
                get("/v1/migration/batches/" + batch).extract().path("state").equals("DONE"));
    }

    static ValidatableResponse get(String path) {
        return bearing(Tokens.admin()).get(path).then().statusCode(200);
    }

    public static String stage(String account) {
        return get("/v1/migration/customers/" + account).extract().path("stage");
    }

    /** The link of the newest mail to that address. */
    public static String link(String address) {
        await(() -> mail(address) != null);
        String link = String.valueOf(mail(address).get("link"));
        return link.substring(link.indexOf("/links/"));
    }

    private static Map<String, Object> mail(String address) {
        return mails().stream()
                .filter(mail -> address.equals(mail.get("to")))
                .findFirst()
                .orElse(null);
    }

    /** The link of the newest mail of that template to that address. */
    public static String link(String address, String template) {
        await(() -> mail(address, template) != null);
        String link = String.valueOf(mail(address, template).get("link"));
        return link.substring(link.indexOf("/links/"));
    }

    private static Map<String, Object> mail(String address, String template) {
        return mails().stream()
                .filter(mail -> address.equals(mail.get("to")) && template.equals(mail.get("template")))
                .findFirst()
                .orElse(null);
    }

    private static List<Map<String, Object>> mails() {
        return io.restassured.RestAssured.get("/demo/mails").then().extract().path("mails");
    }

    /** What was put in the outbox for an account, the first first. */
    static List<String> notices(String account) {
        List<String> templates =
                new ArrayList<>(get("/v1/notices?account=" + account).extract().<List<String>>path("notices.template"));
        Collections.reverse(templates);
        return templates;
    }

    /** Answers the page of a link. */
    static ValidatableResponse answer(String link, String form) {
        return given().contentType("application/x-www-form-urlencoded")
                .accept("application/json")
                .body(form)
                .post(link)
                .then();
    }

    /** Takes all four steps behind the link. */
    static void setUp(String link, String name, String email) {
        answer(link, "answer=go&step=details&name=" + name + "&email=" + email.replace("@", "%40"))
                .statusCode(200);
        answer(link, "answer=go&step=password&password=correct+horse+battery").statusCode(200);
        answer(link, "answer=sign&step=terms&version=2020-08").statusCode(200);
        answer(link, "answer=watched&step=video").statusCode(200).body("title", equalTo("You are ready to go"));
    }

    /** Has a mail come back. */
    static void bounce(String notice) {
        bearing(Tokens.admin())
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"no such mailbox\"}")
                .post("/v1/notices/" + notice + "/bounce")
                .then()
                .statusCode(200);
    }

    /** Imports an account again. */
    static void again(String account) {
        bearing(Tokens.admin())
                .contentType(ContentType.JSON)
                .body("{\"accounts\": [" + account + "]}")
                .post("/v1/import")
                .then()
                .statusCode(200);
    }

    /** An account as it is stored. */
    static String stored(String account) {
        return get("/v1/accounts/" + account).extract().asString();
    }

    /** Has an account be invited. */
    public static void invite(String account) {
        post("/v1/migration/customers/" + account + "/invitation").statusCode(200);
    }

    static ValidatableResponse post(String path) {
        return bearing(Tokens.admin()).post(path).then();
    }

    static String notice(String address) {
        await(() -> mail(address) != null);
        return String.valueOf(mail(address).get("notice"));
    }

    public static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("it never came to be");
            }
            LockSupport.parkNanos(20_000_000L);
        }
    }
}

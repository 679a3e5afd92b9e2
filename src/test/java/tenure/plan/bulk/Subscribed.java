package tenure.plan.bulk;

import static tenure.Tokens.bearing;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tenure.Tokens;

/** Accounts on a plan, and what staff do to them all at once. Each test has a word of its own for all its ids. */
final class Subscribed {

    private static final int MOST = 400;
    private static final String WORLD = """
            {"partners": [{"id": "%1$s-P", "name": "Partner %1$s", "portal": {
               "menu": ["SERVICES"], "changePlan": {"RECURRING": {"refund": "UNUSED_MONEY", "feeCheaper": "30.00",
                 "invoice": "END_OF_ACTIVE_MONTH", "minimumInvoice": "0.00"}}}}],
             "staff": [{"id": "bulk-staff"}],
             "plans": [{"id": "%1$s-200", "name": "Bulk %1$s two hundred", "type": "RECURRING", "monthlyRate": "200.00"},
                       {"id": "%1$s-250", "name": "Bulk %1$s more", "type": "RECURRING", "monthlyRate": "250.00"},
                       {"id": "%1$s-100", "name": "Bulk %1$s one hundred", "type": "RECURRING", "monthlyRate": "100.00"},
                       {"id": "%1$s-NONE", "name": "Bulk %1$s nobody", "type": "RECURRING", "monthlyRate": "1.00"}],
             "accounts": [%2$s]}""";
    private static final String ACCOUNT = """
            {"id": "%1$s-%2$s", "name": "Works %2$s", "partner": "%1$s-P", "migratedOn": "2020-08-03",
             "setUpOn": "2020-08-05", "users": [{"id": "%1$s-%2$s-cu", "role": "PRIMARY"}], "services": [%3$s]}""";
    private static final String SERVICE = """
            {"id": "%1$s", "status": "%2$s", "plan": "%3$s-200", "paidUntil": "%4$s",
             "packages": [{"level": "ESSENTIAL", "from": "2020-08-03"}]}""";

    private final String word;
    private final List<String> accounts = new ArrayList<>();

    Subscribed(String word) {
        this.word = word;
    }

    /** An account with services of these states; the first is called {@code WORD-account-1}. */
    Subscribed with(String account, String paidUntil, String... states) {
        List<String> services = new ArrayList<>();
        for (String state : states) {
            String id = word + "-" + account + "-" + (services.size() + 1);
            services.add(SERVICE.formatted(id, state, word, paidUntil));
        }
        accounts.add(ACCOUNT.formatted(word, account, String.join(",", services)));
        return this;
    }

    Subscribed load() {
        bearing(Tokens.admin())
                .contentType(ContentType.JSON)
                .body(WORLD.formatted(word, String.join(",", accounts)))
                .post("/v1/import")
                .then()
                .statusCode(200);
        return this;
    }

    /** A preview of the change to the cheaper plan, with more members of the wish. */
    ValidatableResponse preview(String start, String more) {
        return post("/v1/plan-changes/bulk/previews", """
                {"from": "%1$s-200", "to": "%1$s-100", "startDate": "%2$s"%3$s}""".formatted(word, start, more));
    }

    static ValidatableResponse post(String path, String body) {
        return bearing(staff())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    static ValidatableResponse confirm(String preview) {
        return post("/v1/plan-changes/bulk", "{\"preview\": \"%s\"}".formatted(preview));
    }

    static ValidatableResponse get(String path) {
        return bearing(staff()).get(path).then();
    }

    /** The bulk change once so many of its services wait and no more. */
    static ValidatableResponse awaited(String run, int waiting) {
        for (int look = 0; look < MOST; look++) {
            ValidatableResponse now = get("/v1/plan-changes/bulk/" + run).statusCode(200);
            int left = now.extract().path("progress.waiting");
            boolean done = now.extract().<String>path("state").equals("DONE");
            if (left == waiting && done == (waiting == 0)) {
                return now;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        throw new AssertionError("the bulk change does not get on: "
                + get("/v1/plan-changes/bulk/" + run).extract().asString());
    }

    /** The account as it is stored. */
    String stored(String account) {
        return bearing(Tokens.admin())
                .get("/v1/accounts/" + word + "-" + account)
                .asString();
    }

    /** The states of the services of an account. */
    List<String> states(String account) {
        return bearing(Tokens.admin())
                .get("/v1/accounts/" + word + "-" + account)
                .then()
                .extract()
                .path("services.status");
    }

    static String staff() {
        return Tokens.staff("bulk-staff");
    }
}

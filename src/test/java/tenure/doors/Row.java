package tenure.doors;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the matrix: an endpoint, what is sent there, and what each kind of caller gets.
 *
 * @param endpoint method and path, as the running application lists it
 * @param sent a query, or the name of a body; empty for neither
 */
record Row(String endpoint, String sent, Map<Visitor, Expected> cells) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** A pack that the tests serve at a path of its own. */
    private static final String PACK = "search";

    /** What the visitor asks about the account. */
    HttpRequest asked(@Nullable String token, Visitor visitor, Whose whose) {
        String account = visitor.account(whose);
        String path = path(template(), account);
        String query = sent.startsWith("?") ? filled(sent, visitor.subject(), account) : "";
        return sending(token, path + query, body(visitor, account));
    }

    /** A request to the endpoint, with that path, query and body. */
    HttpRequest sending(@Nullable String token, String path, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .timeout(PATIENCE);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.header("Content-Type", type());
        }
        return request.method(method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
    }

    String method() {
        return endpoint.substring(0, endpoint.indexOf(' '));
    }

    /** The type of what is sent. */
    String type() {
        return body() == null ? "application/json" : body().type;
    }

    private @Nullable Body body() {
        return sent.isEmpty() || sent.startsWith("?") ? null : Body.valueOf(sent);
    }

    /** The path as the running application lists it, with parts that are to be filled in. */
    String template() {
        return endpoint.substring(endpoint.indexOf(' ') + 1);
    }

    /** The path of what there is to see of the account. */
    String path(String template, String account) {
        return template.replace("/v1/packs/{pack}", "/v1/packs/my-plan")
                .replace("{pack}", PACK)
                .replace("{edition}", "1")
                .replace("{other}", "1")
                .replace("{path}", "levels.csv")
                .replace("{token}", account)
                .replace("{number}", "7")
                .replace("{batch}", Estate.NOTHING)
                .replace("{step}", "details")
                .replace("{order}", "mx-no-order")
                .replace("{edit}", "mx-no-edit")
                .replace("{service}", "mx-no-service")
                .replace("{id}", id(account));
    }

    /** What is sent; null when it is nothing or a query. */
    @Nullable
    String body(Visitor visitor, String account) {
        Body body = body();
        return body == null ? null : filled(body.text, visitor.subject(), account);
    }

    boolean sendsJson() {
        return body() != null && type().equals("application/json");
    }

    /** Of decisions and notices, the id of one about the account. */
    private String id(String account) {
        if (endpoint.contains(" /v1/notices/{id}")) {
            return Estate.noticeAbout(account).toString();
        }
        return endpoint.contains(" /v1/decisions/{id}") ? Estate.decisionAbout(account) : account;
    }

    private static String filled(String text, String subject, String account) {
        int colon = subject.indexOf(':');
        return text.replace("{subject}", subject)
                .replace("{type}", subject.substring(0, colon))
                .replace("{user}", subject.substring(colon + 1))
                .replace("{account}", account);
    }

    @Override
    public String toString() {
        return endpoint + " " + sent;
    }

    /** Something to send. */
    enum Body {
        QUESTION("application/json", """
                {"subject":{"type":"{type}","id":"{user}"},"action":{"name":"account.view"},
                 "resource":{"type":"account","id":"{account}"},"context":{"asOf":"2020-11-01"}}"""),
        EXPLAIN("application/json", """
                {"subject":{"type":"{type}","id":"{user}"},"action":{"name":"usage.view"},
                 "resource":{"type":"service","id":"{account}-service"},"context":{"asOf":"2020-11-01","explain":true}}"""),
        QUESTIONS("application/json", """
                {"subject":{"type":"{type}","id":"{user}"},"action":{"name":"usage.view"},"context":{"asOf":"2020-11-01"},
                 "evaluations":[{"resource":{"type":"account","id":"{account}"}},
                                {"resource":{"type":"service","id":"{account}-service"}}]}"""),
        WHO("application/json", """
                {"subject":{"type":"customer"},"action":{"name":"account.view"},
                 "resource":{"type":"account","id":"{account}"},"context":{"asOf":"2020-11-01"}}"""),
        /** The id of what is looked for is no part of the search. */
        WHERE("application/json", """
                {"subject":{"type":"{type}","id":"{user}"},"action":{"name":"charges.view"},
                 "resource":{"type":"account","id":"{account}"},"context":{"asOf":"2020-11-01"}}"""),
        WHAT("application/json", """
                {"subject":{"type":"{type}","id":"{user}"},
                 "resource":{"type":"service","id":"{account}-service"},"context":{"asOf":"2020-11-01","explain":true}}"""),
        DRY_BATCH("application/json", "{\"day\":\"2020-08-03\",\"dryRun\":true,\"account\":\"{account}\"}"),
        DETAILS("application/json", "{\"name\":\"X\",\"email\":\"x@example.com\"}"),
        NO_PLAN("application/json", "{\"name\":7}"),
        DEARER("application/json", "{\"changes\":{\"monthlyRate\":\"1.00\"},\"appliesToExisting\":false}"),
        NO_DRAFT("application/json", "{\"files\":7}"),
        NO_URL("application/json", "{\"url\":7}"),
        TABLE("text/plain", "level,precision,source"),
        NO_PLANS("application/json", "{\"from\":\"mx-no\",\"to\":\"mx-no\",\"startDate\":\"2030-01-01\"}"),
        NO_PREVIEW("application/json", "{\"preview\":\"mx-no\"}"),
        NO_SETTINGS("application/json", "{}"),
        REASON("application/json", "{\"reason\":\"later\"}"),
        ACT("application/json", """
                {"subject":{"type":"{type}","id":"{user}"},"action":"data-boost.add",
                 "resource":{"type":"service","id":"{account}-service"},"properties":{"product":"DATA_BOOST_1GB"}}"""),
        BY("application/json", "{\"subject\":{\"type\":\"{type}\",\"id\":\"{user}\"}}"),
        REPORT("application/json", "{\"state\":\"ACTIVE\"}"),
        RECORD("application/json", """
                {"subject":{"type":"{type}","id":"{user}"},"action":{"name":"view"},
                 "resource":{"type":"record","id":"{account}"}}"""),
        RECORDS("application/json", """
                {"subject":{"type":"{type}","id":"{user}"},"action":{"name":"view"},
                 "evaluations":[{"resource":{"type":"record","id":"{account}"}},{"resource":{"type":"record","id":"101"}}]}"""),
        RECORD_WHO("application/json", """
                {"subject":{"type":"user"},"action":{"name":"view"},"resource":{"type":"record","id":"{account}"}}"""),
        RECORD_WHERE("application/json", """
                {"subject":{"type":"{type}","id":"{user}"},"action":{"name":"view"},
                 "resource":{"type":"record","id":"{account}"}}"""),
        RECORD_WHAT("application/json", """
                {"subject":{"type":"{type}","id":"{user}"},"resource":{"type":"record","id":"{account}"}}"""),
        STAFF("application/json", "{\"staff\":[{\"id\":\"mx-clerk\"}]}"),
        STAFF_LINE("application/x-ndjson", "{\"staff\":{\"id\":\"mx-clerk\"}}\n"),
        FILLED_IN("application/x-www-form-urlencoded", "answer=yes&account={account}"),
        ANSWER("application/json", "{\"answer\":\"yes\",\"account\":\"{account}\"}"),
        WISH("application/json", "{\"sub\":\"x\",\"groups\":[]}");

        private final String type;
        private final String text;

        Body(String type, String text) {
            this.type = type;
            this.text = text;
        }
    }
}

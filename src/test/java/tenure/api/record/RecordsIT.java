package tenure.api.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenure.Tokens;
import tenure.account.intake.Example;

/** Decisions are kept, found, replayed and told to customers, over HTTP. */
@QuarkusTest
class RecordsIT {

    private static final String ONE = "/access/v1/evaluation";
    private static final String MANY = "/access/v1/evaluations";
    private static final String SEARCH = "/access/v1/search/";
    private static final String DECISIONS = "/v1/decisions/";
    private static int tests;

    @Inject
    AgroalDataSource store;

    /** Each test has accounts of its own, so that it finds its own decisions alone. */
    private final String own = "-rec" + tests++;

    @BeforeEach
    void an_account_is_there() {
        imported(Example.document(own).toString());
    }

    @Test
    void a_decision_is_found_by_the_id_in_the_header() {
        Response answer = Tokens.bearing(Tokens.pep())
                .contentType("application/json")
                .header("X-Request-ID", "request-7")
                .body(question("customer", "cu-1", remove("GOLD_FEATURES"), ",\"acceptedCost\":\"1.00\""))
                .post(ONE);
        find(id(answer))
                .body("id", equalTo(id(answer)))
                .body("instant", notNullValue())
                .body("asOf", equalTo("2020-11-01T00:00:00Z"))
                .body("caller.sub", equalTo("portal"))
                .body("caller.groups", contains("pep"))
                .body("requestId", equalTo("request-7"))
                .body("subject.id", equalTo("cu-1" + own))
                .body("action.name", equalTo("bolt-on.remove"))
                .body("action.properties.product", equalTo("GOLD_FEATURES"))
                .body("resource.id", equalTo("S-1" + own))
                .body("account", equalTo("A-1" + own))
                .body("context.acceptedCost", equalTo("1.00"))
                .body("outcome", equalTo("NEEDS_COST_ACCEPTANCE"))
                .body("reasons", contains("COST_NOT_ACCEPTED"))
                .body("cost.amount", equalTo("45.00"))
                .body("edition.length()", equalTo(64))
                .body("rules.size()", not(0))
                .body("factsDigest.length()", equalTo(64))
                .body("facts.asker.role", equalTo("PRIMARY"))
                .body("facts.history.account.id", equalTo("A-1" + own))
                .body("facts.history.plans[0].monthlyRate", equalTo("20.00"));
    }

    @Test
    void the_rules_kept_are_those_an_explanation_names() {
        String body = question("customer", "cu-1", keep(), "");
        List<String> explained = ask(ONE, body.replace("\"asOf\"", "\"explain\":true,\"asOf\""))
                .jsonPath()
                .getList("context.rules.name");
        assertThat(find(id(ask(ONE, body))).extract().jsonPath().<String>getList("rules.name"))
                .isEqualTo(explained)
                .isNotEmpty();
    }

    @Test
    void nothing_about_people_but_their_ids_is_kept() {
        String body = question("customer", "cu-1", remove("GOLD_FEATURES"), ",\"note\":\"to Ann Vale\"")
                .replace(
                        "\"product\":\"GOLD_FEATURES\"",
                        "\"product\":\"GOLD_FEATURES\",\"for\":\"ann@example.com\",\"deep\":{\"a\":[1,null]}")
                .replace("\"type\":\"customer\"", "\"type\":\"customer\",\"properties\":{\"name\":\"Ann Vale\"}")
                .replace("\"type\":\"service\"", "\"type\":\"service\",\"properties\":{\"name\":\"Ann Vale\"}");
        String kept = find(id(ask(ONE, body))).extract().asString();
        assertThat(kept)
                .doesNotContain("Vale", "example.com", "Harbour", "\"users\"", "\"contacts\"")
                .contains("\"for\":\"(not kept)\"");
    }

    @Test
    void of_what_an_approved_order_says_nothing_is_left_out() {
        String approved = question("partner", "pu-7", remove("GOLD_FEATURES"), ",\"approval\":\"O-55" + own + "\"")
                .replace("2020-11-01", "2021-02-01");
        for (String body : List.of(
                approved,
                approved.replace("\"product\"", "\"extra\":1.50,\"product\""),
                approved.replace("\"product\"", "\"extra\":null,\"product\""))) {
            Response answer = ask(ONE, body);
            replay(id(answer), "").body("identical", equalTo(true));
        }
        assertThat(ask(ONE, approved).asString()).contains("\"ALLOW\"");
        assertThat(ask(ONE, approved.replace("\"product\"", "\"extra\":1.50,\"product\""))
                        .asString())
                .doesNotContain("\"ALLOW\"");
    }

    @Test
    void items_of_a_batch_have_the_id_of_the_call_and_their_place() {
        String other = own + "b";
        imported(Example.document(other).toString());
        String body = """
                {"subject":{"type":"customer","id":"cu-1%1$s"},"context":{"asOf":"2020-11-01"},"action":{"name":"usage.view"},
                 "evaluations":[{"resource":{"type":"service","id":"S-1%1$s"}},
                   {"resource":{"type":"service"}},
                   {"resource":{"type":"service","id":"S-1%2$s"}},
                   {"resource":{"type":"service","id":"S-1%1$s"},"action":{"name":"invoices.view"}},
                   {"resource":{"type":"service","id":"S-none"}},
                   {"resource":{"type":"service","id":"S-1%2$s"},"action":{"name":"location.view"}}]}""".formatted(own, other);
        Response answer = ask(MANY, body);
        for (int place : new int[] {0, 2, 3, 4, 5}) {
            find(id(answer, place))
                    .body("outcome", equalTo(answer.path("evaluations[" + place + "].context.outcome")))
                    .body("reasons", equalTo(answer.path("evaluations[" + place + "].context.reasons")));
        }
        find(id(answer, 3)).body("action.name", equalTo("invoices.view")).body("account", equalTo("A-1" + own));
        find(id(answer, 5)).body("account", equalTo("A-1" + other)).body("subject.id", equalTo("cu-1" + own));
        find(id(answer, 4)).body("account", nullValue()).body("factsDigest", nullValue());
        assertThat(get(DECISIONS + id(answer, 1)).statusCode()).isEqualTo(404);
    }

    @Test
    void what_a_batch_does_not_answer_is_not_kept() {
        String body = """
                {"subject":{"type":"customer","id":"cu-1%1$s"},"context":{"asOf":"2020-11-01"},
                 "resource":{"type":"service","id":"S-1%1$s"},"options":{"evaluations_semantic":"permit_on_first_permit"},
                 "evaluations":[{"action":{"name":"no.such"}},{"action":{"name":"usage.view"}},{"action":{"name":"usage.view"}}]}
                """.formatted(own);
        Response answer = ask(MANY, body);
        assertThat(answer.jsonPath().getList("evaluations")).hasSize(2);
        find(id(answer, 1)).body("outcome", equalTo("ALLOW"));
        assertThat(get(DECISIONS + id(answer, 2)).statusCode()).isEqualTo(404);
    }

    @Test
    void the_answers_of_a_page_are_kept() {
        Response page = Tokens.bearing(customer()).get("/v1/accounts/A-1" + own + "/entitlements?asOf=2020-11-01");
        List<String> actions = new ArrayList<>(page.jsonPath().getList("account.actions.action"));
        for (int place = 0; place < actions.size(); place++) {
            find(id(page, place))
                    .body("action.name", equalTo(actions.get(place)))
                    .body("outcome", equalTo(page.path("account.actions[" + place + "].outcome")))
                    .body("rules.size()", not(0));
        }
        replay(id(page), "").body("identical", equalTo(true));
        find(id(page, actions.size())).body("resource.id", equalTo("S-1" + own));
    }

    @Test
    void a_replay_gives_the_same_bytes_even_when_the_account_has_changed() {
        List<Response> answers = new ArrayList<>();
        for (String action : List.of(
                keep(),
                remove("GOLD_FEATURES"),
                "{\"name\":\"package.change\",\"properties\":{\"package\":\"GOLD\"}}")) {
            for (List<String> subject : List.of(
                    List.of("customer", "cu-1"),
                    List.of("customer", "cu-2"),
                    List.of("partner", "pu-7"),
                    List.of("staff", "st-1"))) {
                answers.add(ask(ONE, question(subject.get(0), subject.get(1), action, "")));
            }
        }
        imported(Example.without(Example.document(own), "/accounts/0/services/0/boltOns")
                .toString());
        for (Response answer : answers) {
            String replayed = replay(id(answer), "")
                    .body("identical", equalTo(true))
                    .body("differs", empty())
                    .extract()
                    .asString();
            assertThat(replayed)
                    .contains("\"recorded\":" + answer.asString())
                    .contains("\"replayed\":" + answer.asString());
            assertThat(find(id(answer)).extract().jsonPath().<Object>getList("rules"))
                    .isEqualTo(replay(id(answer), "").extract().jsonPath().getList("rules"));
        }
    }

    @Test
    void an_edition_that_is_not_there_cannot_be_asked() {
        String id = id(ask(ONE, question("customer", "cu-1", keep(), "")));
        String edition = find(id).extract().path("edition");
        replay(id, "{\"edition\":\"" + edition + "\"}").body("edition", equalTo(edition));
        replayed(id, "{\"edition\":\"0000\"}")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("problems.code", contains("UNKNOWN_EDITION"));
        assertThat(replayed(id, "{\"edition\":7}").statusCode()).isEqualTo(400);
        assertThat(replayed(id, "[]").statusCode()).isEqualTo(400);
        assertThat(replayed(id, "{").statusCode()).isEqualTo(400);
    }

    @Test
    void facts_are_stored_once_for_each_digest() throws SQLException {
        String first = find(id(ask(ONE, question("customer", "cu-1", keep(), ""))))
                .extract()
                .path("factsDigest");
        String second = find(id(ask(ONE, question("partner", "pu-7", keep(), ""))))
                .extract()
                .path("factsDigest");
        assertThat(second).isEqualTo(first);
        imported(Example.document(own).toString());
        find(id(ask(ONE, question("customer", "cu-1", keep(), "")))).body("factsDigest", equalTo(first));
        imported(Example.with(Example.document(own), "/accounts/0/setUpOn", "\"2020-08-06\"")
                .toString());
        String changed = find(id(ask(ONE, question("customer", "cu-1", keep(), ""))))
                .extract()
                .path("factsDigest");
        assertThat(changed).isNotEqualTo(first);
        assertThat(stored(first)).isOne();
        assertThat(stored(changed)).isOne();
    }

    private int stored(String digest) throws SQLException {
        try (var connection = store.getConnection();
                var select = connection.prepareStatement(
                        "select count(*) from record_facts where digest = decode(?, 'hex') and sha256(facts) = digest")) {
            select.setString(1, digest);
            var rows = select.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void decisions_are_found_by_what_they_are_about() {
        String allowed = id(ask(ONE, question("customer", "cu-1", "{\"name\":\"usage.view\"}", "")));
        String denied = id(ask(ONE, question("customer", "cu-2", "{\"name\":\"tpa.grant\"}", "")));
        String account = "account=A-1" + own;
        search(account).body("decisions.id", contains(denied, allowed)).body("page.next_token", equalTo(""));
        search(account + "&outcome=ALLOW").body("decisions.id", contains(allowed));
        search(account + "&outcome=NEEDS_APPROVAL").body("decisions", empty());
        search(account + "&action=usage.view").body("decisions.id", contains(allowed));
        search("subject=customer:cu-2" + own).body("decisions.id", contains(denied));
        String reason = find(denied).extract().path("reasons[0]");
        search("subject=customer:cu-2" + own + "&reason=" + reason).body("decisions.id", contains(denied));
        search(account + "&reason=NO_SUCH").body("decisions", empty());
        String rule = find(allowed).extract().path("rules[0].name");
        assertThat(Tokens.bearing(Tokens.admin())
                        .queryParam("account", "A-1" + own)
                        .queryParam("rule", rule)
                        .get("/v1/decisions")
                        .jsonPath()
                        .<String>getList("decisions.id"))
                .contains(allowed);
        String instant = find(denied).extract().path("instant");
        search(account + "&from=" + instant).body("decisions.id", contains(denied));
        search(account + "&until=" + instant).body("decisions.id", contains(allowed));
        search(account + "&until=2020-01-01").body("decisions", empty());
        search("action=usage.view").body("decisions.id", hasItem(allowed));
    }

    @Test
    void pages_follow_one_another_and_lose_nothing() {
        List<String> ids = new ArrayList<>();
        for (int call = 0; call < 3; call++) {
            String item = "{\"action\":{\"name\":\"usage.view\"}}";
            Response answer = ask(MANY, """
                    {"subject":{"type":"customer","id":"cu-1%1$s"},"resource":{"type":"service","id":"S-1%1$s"},
                     "evaluations":[%2$s,%2$s,%2$s]}""".formatted(own, item));
            for (int place = 0; place < 3; place++) {
                ids.add(0, id(answer, place));
            }
        }
        List<String> paged = new ArrayList<>();
        String token = "";
        do {
            ValidatableResponse page =
                    search("account=A-1" + own + "&limit=2" + (token.isEmpty() ? "" : "&token=" + token));
            paged.addAll(page.extract().jsonPath().getList("decisions.id"));
            token = page.extract().path("page.next_token");
        } while (!token.isEmpty());
        assertThat(paged).isEqualTo(ids);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=501",
                "limit=x",
                "token=7",
                "outcome=allow",
                "subject=ann",
                "from=now",
                "who=me",
                "account="
            })
    void wrong_parameters_are_told(String query) {
        Tokens.bearing(Tokens.admin())
                .get("/v1/decisions?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("problems.pointer", contains(query.substring(0, query.indexOf('='))));
    }

    @Test
    void customers_and_partners_see_no_records() {
        String id = id(ask(ONE, question("customer", "cu-1", keep(), "")));
        for (String token : List.of(customer(), Tokens.partner("pu-7" + own, "P-1" + own))) {
            for (String path : List.of("/v1/decisions", DECISIONS + id)) {
                assertThat(Tokens.bearing(token).get(path).statusCode()).isEqualTo(403);
            }
            assertThat(Tokens.bearing(token).post(DECISIONS + id + "/replay").statusCode())
                    .isEqualTo(403);
        }
        for (String group : List.of("pep", "staff", "admin", "analyst", "approver")) {
            assertThat(Tokens.bearing(Tokens.of("x", group)).get(DECISIONS + id).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void there_is_no_decision_of_any_other_id() {
        for (String id : List.of("00000000-0000-7000-8000-000000000000", "x", "ffffffff-ffff-ffff-ffff-ffffffffffff")) {
            get(DECISIONS + id).then().statusCode(404).contentType("application/problem+json");
        }
    }

    @Test
    void a_customer_reads_who_looked() {
        ask(ONE, question("customer", "cu-2", "{\"name\":\"usage.view\"}", ""));
        ask(ONE, question("partner", "pu-7", "{\"name\":\"invoices.view\"}", ""));
        Tokens.bearing(Tokens.staff("st-1" + own))
                .contentType("application/json")
                .body(question("staff", "st-1", "{\"name\":\"usage.view\"}", ""))
                .post(ONE);
        for (String token : List.of(customer(), Tokens.pep(), Tokens.staff("st-1"))) {
            Tokens.bearing(token)
                    .get(log("A-1" + own))
                    .then()
                    .statusCode(200)
                    .body("entries.subject.type", contains("staff", "partner", "customer"))
                    .body("entries.subject.id", contains("st-1" + own, "pu-7" + own, "cu-2" + own))
                    .body("entries.action", contains("usage.view", "invoices.view", "usage.view"))
                    .body("entries.resource.id", hasItem("S-1" + own))
                    .body("entries[2].outcome", equalTo("ALLOW"))
                    .body("entries.instant", hasSize(3));
        }
        Tokens.bearing(customer()).get(log("A-1" + own) + "?limit=1").then().body("entries", hasSize(1));
        Tokens.bearing(customer())
                .get(log("A-1" + own) + "?outcome=ALLOW")
                .then()
                .statusCode(400);
    }

    @Test
    void a_customer_reads_which_partner_found_it() {
        Response found = Tokens.bearing(Tokens.partner("pu-7" + own, "P-1" + own))
                .contentType("application/json")
                .body("""
                        {"subject":{"type":"partner","id":"pu-7%s"},"action":{"name":"usage.view"},"resource":{"type":"service"},
                         "context":{"asOf":"2020-11-01"}}""".formatted(own))
                .post(SEARCH + "resource");
        found.then().body("results.id", contains("S-1" + own));
        Tokens.bearing(customer())
                .get(log("A-1" + own))
                .then()
                .body("entries.id", contains(id(found)))
                .body("entries.subject.id", contains("pu-7" + own))
                .body("entries.action", contains("usage.view"))
                .body("entries.resource.id", contains("S-1" + own))
                .body("entries.outcome", contains("ALLOW"));
        find(id(found)).body("rules.size()", not(0));
        replay(id(found), "").body("identical", equalTo(true));
    }

    @Test
    void what_a_search_leaves_out_is_not_kept() {
        for (String search : List.of(
                "resource {\"subject\":{\"type\":\"partner\",\"id\":\"pu-7%s\"},\"action\":{\"name\":\"tpa.grant\"},\"resource\":{\"type\":\"account\"}}",
                "subject {\"subject\":{\"type\":\"partner\"},\"action\":{\"name\":\"tpa.grant\"},\"resource\":{\"type\":\"account\",\"id\":\"A-1%s\"}}",
                "action {\"subject\":{\"type\":\"partner\",\"id\":\"pu-none\"},\"resource\":{\"type\":\"account\",\"id\":\"A-1%s\"}}")) {
            String kind = search.substring(0, search.indexOf(' '));
            Response found = ask(SEARCH + kind, search.substring(kind.length()).formatted(own));
            assertThat(found.asString()).isEqualTo("{\"results\":[]}");
            assertThat(get(DECISIONS + id(found)).statusCode()).isEqualTo(404);
        }
        search("account=A-1" + own).body("decisions", empty());
    }

    @Test
    void of_actions_a_search_keeps_those_it_tells() {
        String body =
                "{\"subject\":{\"type\":\"customer\",\"id\":\"cu-1%s\"},\"resource\":{\"type\":\"service\",\"id\":\"S-1%s\"},\"context\":{\"asOf\":\"2020-11-01\"%s},\"page\":{\"limit\":3}}";
        Response found = ask(SEARCH + "action", body.formatted(own, own, ""));
        for (int place = 0; place < 3; place++) {
            find(id(found, place))
                    .body("action.name", equalTo(found.path("results[" + place + "].name")))
                    .body("outcome", equalTo("ALLOW"));
        }
        assertThat(get(DECISIONS + id(found, 3)).statusCode()).isEqualTo(404);
        Response explained = ask(SEARCH + "action", body.formatted(own, own, ",\"explain\":true"));
        int answers = explained.jsonPath().getList("context.actions").size();
        for (int place : new int[] {0, answers / 2, answers - 1}) {
            find(id(explained, place))
                    .body("action.name", equalTo(explained.path("context.actions[" + place + "].name")))
                    .body("outcome", equalTo(explained.path("context.actions[" + place + "].outcome")))
                    .body("reasons", equalTo(explained.path("context.actions[" + place + "].reasons")));
        }
        assertThat(get(DECISIONS + id(explained, answers)).statusCode()).isEqualTo(404);
    }

    @Test
    void decisions_by_another_pack_are_kept_without_facts() {
        String body =
                "{\"subject\":{\"type\":\"user\",\"id\":\"bob\"},\"action\":{\"name\":\"delete\"},\"resource\":{\"type\":\"record\"%s}}";
        Response answer = ask("/search" + ONE, body.formatted(",\"id\":\"102\""));
        find(id(answer))
                .body("subject.id", equalTo("bob"))
                .body("resource.id", equalTo("102"))
                .body("outcome", equalTo("ALLOW"))
                .body("rules.name", contains("a user views, edits and deletes the records it owns"))
                .body("account", nullValue())
                .body("factsDigest", nullValue());
        assertThat(replayed(id(answer), "").statusCode()).isEqualTo(422);
        Response found = ask("/search" + SEARCH + "resource", body.formatted(""));
        find(id(found, 1)).body("resource.id", equalTo(found.path("results[1].id")));
    }

    @Test
    void what_other_packs_and_searches_decide_is_counted() {
        double before = counted("delete");
        ask(
                "/search" + ONE,
                "{\"subject\":{\"type\":\"user\",\"id\":\"bob\"},\"action\":{\"name\":\"delete\"},\"resource\":{\"type\":\"record\",\"id\":\"101\"}}");
        assertThat(counted("delete")).isEqualTo(before + 1);
        ask(
                "/search" + SEARCH + "subject",
                "{\"subject\":{\"type\":\"user\"},\"action\":{\"name\":\"delete\"},\"resource\":{\"type\":\"record\",\"id\":\"101\"}}");
        assertThat(counted("delete")).isEqualTo(before + 2);
    }

    private static double counted(String action) {
        return get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("tenure_decisions_total{action=\"" + action + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /** Who they are is nobody's business here, and they were told nothing. */
    @Test
    void the_log_has_nothing_of_other_accounts_users() {
        String other = own + "d";
        imported(Example.document(other).toString());
        ask(ONE, question("customer", "cu-1", keep(), "").replace("cu-1" + own, "cu-1" + other));
        ask(ONE, question("customer", "cu-none", keep(), ""));
        Tokens.bearing(customer()).get(log("A-1" + own)).then().statusCode(200).body("entries", empty());
        search("account=A-1" + own).body("decisions", hasSize(2));
    }

    @Test
    void the_log_of_somebody_else_and_of_nobody_look_alike() {
        String other = own + "c";
        imported(Example.document(other).toString());
        String nobodys = Tokens.bearing(customer())
                .get(log("A-none"))
                .then()
                .statusCode(404)
                .extract()
                .asString();
        assertThat(Tokens.bearing(customer()).get(log("A-1" + other)).asString())
                .isEqualTo(nobodys);
        assertThat(Tokens.bearing(Tokens.staff("x")).get(log("A-none")).asString())
                .isEqualTo(nobodys);
        assertThat(Tokens.bearing(Tokens.partner("pu-7" + own, "P-1" + own))
                        .get(log("A-1" + own))
                        .statusCode())
                .isEqualTo(403);
    }

    private String log(String account) {
        return "/v1/accounts/" + account + "/access-log";
    }

    private String customer() {
        return Tokens.customer("cu-1" + own, "A-1" + own);
    }

    private static void imported(String document) {
        Tokens.bearing(Tokens.admin())
                .contentType("application/json")
                .body(document)
                .post("/v1/import")
                .then()
                .statusCode(200);
    }

    private String question(String type, String subject, String action, String more) {
        return "{\"subject\":{\"type\":\"%s\",\"id\":\"%s\"},\"action\":%s,\"resource\":{\"type\":\"service\",\"id\":\"%s\"},\"context\":{\"asOf\":\"2020-11-01\"%s}}"
                .formatted(type, subject + own, action, "S-1" + own, more);
    }

    private static String keep() {
        return "{\"name\":\"bar.keep\",\"properties\":{\"control\":\"BAR_AUTO_DATA\"}}";
    }

    private static String remove(String product) {
        return "{\"name\":\"bolt-on.remove\",\"properties\":{\"product\":\"" + product + "\"}}";
    }

    private static Response ask(String path, String body) {
        Response answer = Tokens.bearing(Tokens.pep())
                .contentType("application/json")
                .body(body)
                .post(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static String id(Response answer) {
        return answer.header("X-Decision-Id");
    }

    private static String id(Response answer, int place) {
        String call = id(answer);
        return call.substring(0, call.length() - 5) + "%05x".formatted(place);
    }

    private static Response get(String path) {
        return Tokens.bearing(Tokens.admin()).get(path);
    }

    private static ValidatableResponse find(String id) {
        return get(DECISIONS + id).then().statusCode(200);
    }

    private static ValidatableResponse search(String query) {
        return get("/v1/decisions?" + query).then().statusCode(200);
    }

    private static Response replayed(String id, String body) {
        return Tokens.bearing(Tokens.admin())
                .contentType("application/json")
                .body(body)
                .post(DECISIONS + id + "/replay");
    }

    private static ValidatableResponse replay(String id, String body) {
        return replayed(id, body).then().statusCode(200);
    }
}

package tenure.account.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tenure.Tokens;
import tenure.oracle.Cases;

/** An import as one object, through the door. */
@QuarkusTest
class ImportIT {
    @Inject
    AgroalDataSource store;

    private static final String PROBLEM = "application/problem+json";

    @Test
    void an_account_comes_back_as_it_was_imported() {
        var document = Example.document("-round");
        send(document)
                .statusCode(200)
                .body("accounts", equalTo(1))
                .body("partners", equalTo(1))
                .body("plans", equalTo(1))
                .body("staff", equalTo(1));
        assertThat(account("A-1-round")).isEqualTo(document.at("/accounts/0"));
    }

    @Test
    void all_that_the_contract_allows_goes_in_and_comes_back() {
        for (var seed = 0; seed < 40; seed++) {
            var document = Cases.next(seed, "all" + seed + "-").document();
            send(document).statusCode(200);
            for (var account : document.path("accounts")) {
                assertThat(account(account.path("id").textValue())).isEqualTo(account);
            }
        }
    }

    @Test
    void an_import_replaces_what_has_the_same_id_whole() {
        send(Example.document("-again")).statusCode(200);
        var later = (ObjectNode) Example.json("{\"accounts\":[{\"id\":\"A-1-again\",\"name\":\"Other\"}]}");
        send(later).statusCode(200);
        assertThat(account("A-1-again")).isEqualTo(later.at("/accounts/0"));
    }

    @Test
    void nothing_is_stored_when_anything_is_wrong() {
        var document = Example.document("-half");
        Example.with(
                document,
                "/accounts/1",
                "{\"id\":\"A-2-half\",\"name\":\"B\",\"partner\":\"P-none\",\"users\":[{\"id\":\"u-half\",\"role\":\"BOSS\"}]}");
        send(document)
                .statusCode(422)
                .contentType(PROBLEM)
                .body("status", equalTo(422))
                .body("type", equalTo("about:blank"))
                .body("problems", hasSize(2))
                .body("problems.pointer", hasItems("/accounts/1/partner", "/accounts/1/users/0/role"))
                .body("problems.code", hasItems("UNKNOWN_PARTNER", "UNKNOWN_VALUE"));
        Tokens.bearing(Tokens.admin()).get("/v1/accounts/A-1-half").then().statusCode(404);
        // The partner that came along is not there either.
        refused(
                "{\"accounts\":[{\"id\":\"A-3-half\",\"name\":\"C\",\"partner\":\"P-1-half\"}]}",
                "/accounts/0/partner UNKNOWN_PARTNER");
    }

    @Test
    void what_does_not_exist_cannot_be_referred_to() {
        var document = Example.document("-ref");
        Example.with(document, "/accounts/0/services/0/plan", "\"NO-PLAN\"");
        Example.with(document, "/accounts/0/tpa/grants/0/partner", "\"P-none\"");
        Example.with(document, "/accounts/0/tpa/requests/0/partner", "\"P-none\"");
        refused(
                document.toString(),
                "/accounts/0/tpa/requests/0/partner UNKNOWN_PARTNER",
                "/accounts/0/tpa/grants/0/partner UNKNOWN_PARTNER",
                "/accounts/0/services/0/plan UNKNOWN_PLAN");
    }

    @Test
    void an_id_comes_once_in_an_import() {
        var document = Example.document("-twice");
        var account = document.at("/accounts/0").deepCopy();
        Example.with(document, "/accounts/1", account.toString());
        Example.with(document, "/plans/1", document.at("/plans/0").toString());
        Example.with(document, "/partners/1", document.at("/partners/0").toString());
        Example.with(document, "/staff/1", document.at("/staff/0").toString());
        refused(
                document.toString(),
                "/accounts/1/id ID_TWICE",
                "/plans/1/id ID_TWICE",
                "/partners/1/id ID_TWICE",
                "/staff/1/id ID_TWICE");
        document = Example.document("-twice");
        Example.with(document, "/accounts/1", account.toString());
        Example.with(document, "/accounts/1/id", "\"A-2-twice\"");
        Example.with(document, "/accounts/0/users/2", "{\"id\":\"pu-7-twice\",\"role\":\"ADMIN\"}");
        Example.with(document, "/staff/0/id", "\"cu-1-twice\"");
        refused(
                document.toString(),
                "/accounts/0/users/2/id ID_TWICE",
                "/accounts/1/users/0/id ID_TWICE",
                "/accounts/1/users/1/id ID_TWICE",
                "/accounts/1/services/0/id ID_TWICE",
                "/accounts/1/orders/0/id ID_TWICE",
                "/staff/0/id ID_TWICE");
    }

    @Test
    void an_id_that_another_holds_is_refused_until_it_is_freed() {
        send(Example.document("-held")).statusCode(200);
        var taker =
                "{\"id\":\"A-9-held\",\"name\":\"B\",\"users\":[{\"id\":\"cu-2-held\",\"role\":\"ADMIN\"},{\"id\":\"st-1-held\",\"role\":\"ADMIN\"},"
                        + "{\"id\":\"pu-7-held\",\"role\":\"ADMIN\"}],\"services\":[{\"id\":\"S-1-held\",\"status\":\"ACTIVE\",\"plan\":\"PRO-30-held\","
                        + "\"packages\":[{\"level\":\"GOLD\",\"from\":\"2020-08-03\"}]}],\"orders\":[{\"id\":\"O-55-held\",\"status\":\"APPROVED\","
                        + "\"action\":\"service.add\",\"resource\":{\"type\":\"account\",\"id\":\"A-9-held\"}}]}";
        refused(
                "{\"accounts\":[" + taker + "]}",
                "/accounts/0/users/0/id ID_HELD",
                "/accounts/0/users/1/id ID_HELD",
                "/accounts/0/users/2/id ID_HELD",
                "/accounts/0/services/0/id ID_HELD",
                "/accounts/0/orders/0/id ID_HELD");
        // Staff remain staff; the account and the partner let go, and come after the one that takes.
        var freed = "{\"accounts\":[" + taker.replace("{\"id\":\"st-1-held\",\"role\":\"ADMIN\"},", "")
                + ",{\"id\":\"A-1-held\",\"name\":\"A\"}],\"partners\":[{\"id\":\"P-1-held\"}]}";
        send(Example.json(freed)).statusCode(200);
        refused("{\"staff\":[{\"id\":\"cu-2-held\"}]}", "/staff/0/id ID_HELD");
        send(Example.json(
                        "{\"accounts\":[{\"id\":\"A-1-held\",\"name\":\"A\",\"users\":[{\"id\":\"cu-1-held\",\"role\":\"PRIMARY\"}]}]}"))
                .statusCode(200);
    }

    @Test
    void two_accounts_can_swap_services() {
        send(Example.document("-swap")).statusCode(200);
        var other = Example.document("-swap")
                .at("/accounts/0")
                .toString()
                .replace("A-1-swap", "A-2-swap")
                .replace("S-1-swap", "S-2-swap")
                .replace("O-55-swap", "O-2-swap")
                .replace("cu-1-swap", "cu-3-swap")
                .replace("cu-2-swap", "cu-4-swap");
        send(Example.json("{\"accounts\":[" + other + "]}")).statusCode(200);
        var one = Example.document("-swap").at("/accounts/0").toString().replace("S-1-swap", "S-2-swap");
        send(Example.json("{\"accounts\":[" + one + "," + other.replace("S-2-swap", "S-1-swap") + "]}"))
                .statusCode(200);
    }

    @Test
    void of_two_imports_at_once_that_claim_one_id_one_is_refused() throws Exception {
        var token = Tokens.admin();
        var plan = Example.document("-race").at("/plans/0").toString();
        send(Example.json("{\"plans\":[" + plan + "]}")).statusCode(200);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (var round = 0; round < 10; round++) {
                List<Callable<Integer>> imports = new ArrayList<>();
                for (var name : List.of("a", "b")) {
                    var body = "{\"accounts\":[{\"id\":\"A-race-" + name + round
                            + "\",\"name\":\"x\",\"services\":[{\"id\":\"S-race-" + round
                            + "\",\"status\":\"ACTIVE\",\"plan\":\"PRO-30-race\",\"packages\":[{\"level\":\"GOLD\",\"from\":\"2020-08-03\"}]}]}]}";
                    imports.add(() -> Tokens.bearing(token)
                            .contentType("application/json")
                            .body(body)
                            .post("/v1/import")
                            .statusCode());
                }
                var codes = new ArrayList<Integer>();
                for (Future<Integer> code : both.invokeAll(imports)) {
                    codes.add(code.get());
                }
                assertThat(codes).containsExactlyInAnyOrder(200, 422);
            }
        } finally {
            both.shutdown();
        }
    }

    @Test
    void an_id_that_somebody_else_takes_meanwhile_is_refused_like_any_held_one() throws Exception {
        send(Example.document("-late")).statusCode(200);
        var taker =
                "{\"accounts\":[{\"id\":\"A-2-late\",\"name\":\"x\",\"users\":[{\"id\":\"cu-late\",\"role\":\"ADMIN\"}]}]}";
        var token = Tokens.admin();
        try (var other = store.getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("insert into person (id, kind, role, account_id, import_number)"
                    + " values ('cu-late', 'customer', 'ADMIN', 'A-1-late', 0)");
            var answer = CompletableFuture.supplyAsync(() -> Tokens.bearing(token)
                    .contentType("application/json")
                    .body(taker)
                    .post("/v1/import"));
            // The import has looked, found nothing, and now waits for the other to end.
            for (var waiting = false; !waiting; ) {
                try (var rows = statement.executeQuery("select count(*) > 0 from pg_locks where not granted")) {
                    rows.next();
                    waiting = rows.getBoolean(1);
                }
            }
            other.commit();
            answer.get()
                    .then()
                    .statusCode(422)
                    .body("problems[0].code", equalTo("ID_HELD"))
                    .body("problems[0].pointer", equalTo("/accounts/0/users/0/id"));
        }
    }

    private static ValidatableResponse send(JsonNode document) {
        return post("application/json", document.toString());
    }

    private static ValidatableResponse post(String type, String body) {
        return Tokens.bearing(Tokens.admin())
                .contentType(type)
                .body(body)
                .post("/v1/import")
                .then();
    }

    private static void refused(String body, String... problems) {
        var answer = Example.json(
                post("application/json", body).statusCode(422).extract().asString());
        var said = new ArrayList<String>();
        answer.path("problems")
                .forEach(problem -> said.add(problem.path("pointer").textValue() + " "
                        + problem.path("code").textValue()));
        assertThat(said).containsExactlyInAnyOrder(problems);
    }

    private static JsonNode account(String id) {
        return Example.json(Tokens.bearing(Tokens.admin())
                .get("/v1/accounts/{id}", id)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .asString());
    }
}

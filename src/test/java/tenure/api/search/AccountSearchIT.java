package tenure.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenure.Tokens;

/** Searches on accounts in PostgreSQL: each result is what evaluation allows, and nothing else is. */
@QuarkusTest
class AccountSearchIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CUSTOMERS = 130;

    /** Every third customer of the partner trusts it, with everything or with usage alone. */
    private static final String ACCOUNT = """
            {"id":"%1$s","name":"A","partner":"%2$s","migratedOn":"2020-08-03","setUpOn":"2020-08-05",
             "users":[{"id":"%1$s-p","role":"PRIMARY"},{"id":"%1$s-m","role":"MEMBER"}],
             "tpa":{"grants":[%3$s]},
             "services":[
               {"id":"%1$s-s2","status":"ACTIVE","plan":"find-PRO","locationVisible":true,"packages":[{"level":"GOLD","from":"2020-08-03"}],
                "contract":{"terms":[{"from":"2019-02-01","until":"2021-02-01"}]}},
               {"id":"%1$s-s1","status":"ACTIVE","plan":"find-PRO","packages":[{"level":"ESSENTIAL","from":"2020-08-03"}],
                "contract":{"terms":[{"from":"2019-02-01","until":"2021-02-01"}]},
                "controls":[{"control":"BAR_INTL","from":"2019-03-01"}],
                "boltOns":[{"product":"PLATINUM_FEATURES","from":"2020-12-01","until":"2021-08-01","monthlyPrice":"5.00","contractual":true}]}]}
            """;

    private String token;

    @BeforeEach
    void importAccounts() {
        token = Tokens.pep();
        List<String> accounts = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            String scope = i % 2 == 0 ? "ALL" : "USAGE";
            String grant = i % 3 == 0
                    ? "{\"partner\":\"find-P\",\"grantedAt\":\"2020-08-10T10:00:00Z\",\"scopes\":[\"" + scope + "\"]}"
                    : "";
            accounts.add(ACCOUNT.formatted("find-%03d".formatted(i), "find-P", grant));
        }
        accounts.add(ACCOUNT.formatted("find-other", "find-Q", ""));
        Tokens.bearing(Tokens.admin())
                .contentType("application/json")
                .body("""
                        {"partners":[{"id":"find-P","name":"P","users":[{"id":"find-pu1"},{"id":"find-pu2"}]},
                                     {"id":"find-Q","name":"Q","users":[{"id":"find-qu"}]}],
                         "plans":[{"id":"find-PRO","name":"Found Pro","type":"RECURRING","monthlyRate":"20.00"}],
                         "staff":[{"id":"find-st"}],"accounts":[%s]}""".formatted(String.join(",", accounts)))
                .post("/v1/import")
                .then()
                .statusCode(200);
    }

    private Response post(String path, String body) {
        return Tokens.bearing(token)
                .contentType("application/json")
                .body(body.replace('\'', '"'))
                .post("/access/v1/" + path);
    }

    private JsonNode ask(String path, String body) throws IOException {
        return JSON.readTree(post(path, body).then().statusCode(200).extract().asString());
    }

    /** All results of all pages. */
    private List<JsonNode> all(String kind, String body, int limit) throws IOException {
        List<JsonNode> results = new ArrayList<>();
        ObjectNode query = (ObjectNode) JSON.readTree(body.replace('\'', '"'));
        query.putObject("page").put("limit", limit);
        while (true) {
            JsonNode page = ask("search/" + kind, query.toString());
            page.path("results").forEach(results::add);
            String next = page.path("page").path("next_token").textValue();
            if (next.isEmpty()) {
                return results;
            }
            assertThat(page.path("results")).hasSize(limit);
            query.putObject("page").put("token", next).put("limit", limit);
        }
    }

    private static final String USAGE_OF_CUSTOMERS =
            "{'subject':{'type':'partner','id':'find-pu1'},'action':{'name':'charges.view'},'resource':{'type':'account'},'context':{'asOf':'2020-11-01'}}";

    private static List<String> trusting() {
        return IntStream.range(0, CUSTOMERS)
                .filter(i -> i % 3 == 0)
                .mapToObj("find-%03d"::formatted)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 43, 44, 45, 1000})
    void aPartnerFindsTheCustomersWhoTrustIt(int limit) throws IOException {
        assertThat(all("resource", USAGE_OF_CUSTOMERS, limit))
                .extracting(result -> result.path("id").textValue())
                .isEqualTo(trusting());
    }

    @Test
    void theSameSearchIsTheSameBytes() {
        String first = post("search/resource", USAGE_OF_CUSTOMERS).asString();
        assertThat(first).startsWith("{\"results\":[{\"type\":\"account\",\"id\":\"find-000\"},");
        assertThat(post("search/resource", USAGE_OF_CUSTOMERS).asString()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resource {'subject':{'type':'partner','id':'find-pu1'},'action':{'name':'usage.view'},'resource':{'type':'service'},'context':{'asOf':'2020-11-01'}}",
                "resource {'subject':{'type':'partner','id':'find-pu2'},'action':{'name':'usage-detail.view'},'resource':{'type':'service'},'context':{'asOf':'2020-11-01'}}",
                "resource {'subject':{'type':'partner','id':'find-pu1'},'action':{'name':'bar.add','properties':{'control':'BAR_INTL'}},'resource':{'type':'service'},'context':{'asOf':'2020-11-01'}}",
                "resource {'subject':{'type':'customer','id':'find-003-m'},'action':{'name':'controls.view'},'resource':{'type':'service'},'context':{'asOf':'2020-11-01'}}",
                "resource {'subject':{'type':'customer','id':'find-003-p'},'action':{'name':'users.manage'},'resource':{'type':'account'},'context':{'asOf':'2020-11-01'}}",
                "subject {'subject':{'type':'customer'},'action':{'name':'service.modify'},'resource':{'type':'service','id':'find-003-s1'},'context':{'asOf':'2020-11-01'}}",
                "subject {'subject':{'type':'partner'},'action':{'name':'location.view'},'resource':{'type':'service','id':'find-006-s2'},'context':{'asOf':'2020-11-01'}}",
                "subject {'subject':{'type':'staff'},'action':{'name':'location.view'},'resource':{'type':'service','id':'find-006-s2'},'context':{'asOf':'2020-11-01'}}",
                "subject {'subject':{'type':'customer'},'action':{'name':'bolt-on.remove','properties':{'product':'PLATINUM_FEATURES'}},'resource':{'type':'service','id':'find-003-s1'},'context':{'asOf':'2021-02-01','acceptedCost':'30.00'}}"
            })
    void everyResultReplaysToTrue(String search) throws IOException {
        String kind = search.substring(0, search.indexOf(' '));
        String body = search.substring(kind.length());
        List<JsonNode> results = all(kind, body, 50);
        assertThat(results).isNotEmpty().doesNotHaveDuplicates();
        ObjectNode batch = (ObjectNode) JSON.readTree(body.replace('\'', '"'));
        batch.remove(kind);
        results.forEach(result -> batch.withArray("evaluations").addObject().set(kind, result));
        JsonNode answers = ask("evaluations", batch.toString()).path("evaluations");
        assertThat(answers).hasSameSizeAs(results);
        assertThat(answers).allMatch(answer -> answer.path("decision").booleanValue());
    }

    @Test
    void servicesComeByAccountAndThenById() throws IOException {
        List<String> ids = all(
                        "resource",
                        "{'subject':{'type':'partner','id':'find-pu1'},'action':{'name':'usage.view'},'resource':{'type':'service'},'context':{'asOf':'2020-11-01'}}",
                        3)
                .stream()
                .map(result -> result.path("id").textValue())
                .toList();
        assertThat(ids).hasSize(2 * trusting().size()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aServiceIsFoundByThoseWhoMaySeeWhereItIs() throws IOException {
        String who =
                "{'subject':{'type':'%s'},'action':{'name':'location.view'},'resource':{'type':'service','id':'%s'},'context':{'asOf':'2020-11-01'}}";
        assertThat(ask("search/subject", who.formatted("customer", "find-006-s2")))
                .hasToString("{\"results\":[{\"type\":\"customer\",\"id\":\"find-006-m\"},"
                        + "{\"type\":\"customer\",\"id\":\"find-006-p\"}]}");
        assertThat(ask("search/subject", who.formatted("partner", "find-006-s2")))
                .hasToString("{\"results\":[{\"type\":\"partner\",\"id\":\"find-pu1\"},"
                        + "{\"type\":\"partner\",\"id\":\"find-pu2\"}]}");
        // Granted usage alone; not visible; of nobody's; of no known type.
        for (String service : List.of("find-003-s2", "find-006-s1", "find-none")) {
            assertThat(ask("search/subject", who.formatted("partner", service))).hasToString("{\"results\":[]}");
        }
        assertThat(ask("search/subject", who.formatted("spaceship", "find-006-s2")))
                .hasToString("{\"results\":[]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resource {'subject':{'type':'partner','id':'find-nobody'},'action':{'name':'charges.view'},'resource':{'type':'account'}}",
                "resource {'subject':{'type':'spaceship','id':'find-pu1'},'action':{'name':'charges.view'},'resource':{'type':'account'}}",
                "resource {'subject':{'type':'partner','id':'find-pu1'},'action':{'name':'charges.view'},'resource':{'type':'spaceship'}}",
                "resource {'subject':{'type':'partner','id':'find-pu1'},'action':{'name':'charges.shred'},'resource':{'type':'account'}}",
                "resource {'subject':{'type':'partner','id':'find-pu1'},'action':{'name':'charges.view'},'resource':{'type':'service'}}",
                "action {'subject':{'type':'partner','id':'find-nobody'},'resource':{'type':'account','id':'find-000'}}",
                "action {'subject':{'type':'partner','id':'find-pu1'},'resource':{'type':'account','id':'find-other'}}",
                "action {'subject':{'type':'partner','id':'find-pu1'},'resource':{'type':'account','id':'find-none'}}",
                "action {'subject':{'type':'partner','id':'find-pu1'},'resource':{'type':'spaceship','id':'find-000'}}"
            })
    void whatIsNotKnownFindsNothing(String search) throws IOException {
        String kind = search.substring(0, search.indexOf(' '));
        assertThat(ask("search/" + kind, search.substring(kind.length()))).hasToString("{\"results\":[]}");
    }

    private static final String PAGE =
            "{'subject':{'type':'%s','id':'%s'},'resource':{'type':'service','id':'find-000-s1'},'context':{'asOf':'2021-01-01','explain':%s}}";

    @Test
    void anActionIsFoundWhenSomeValuesOfItsPropertiesAreAllowed() throws IOException {
        JsonNode found = ask("search/action", PAGE.formatted("customer", "find-000-p", false));
        assertThat(found.has("context")).isFalse();
        assertThat(found.path("results"))
                .extracting(result -> result.path("name").textValue())
                .contains("usage.view", "bar.add", "bar.modify", "ofcom-cap.set", "bolt-on.add")
                .doesNotContain("bolt-on.remove", "account.view")
                .doesNotHaveDuplicates();
    }

    @Test
    void explainedThePageHasEveryAnswerThatEvaluationGives() throws IOException {
        for (String[] asker : new String[][] {
            {"customer", "find-000-p"}, {"customer", "find-000-m"}, {"partner", "find-pu1"}, {"staff", "find-st"}
        }) {
            JsonNode page = ask("search/action", PAGE.formatted(asker[0], asker[1], true));
            JsonNode actions = page.path("context").path("actions");
            assertThat(actions).hasSizeGreaterThan(60);
            ObjectNode batch = JSON.createObjectNode();
            batch.putObject("subject").put("type", asker[0]).put("id", asker[1]);
            batch.putObject("resource").put("type", "service").put("id", "find-000-s1");
            batch.putObject("context").put("asOf", "2021-01-01");
            actions.forEach(action -> batch.withArray("evaluations").addObject().set("action", action));
            JsonNode answers = ask("evaluations", batch.toString()).path("evaluations");
            List<String> allowed = new ArrayList<>();
            for (int i = 0; i < actions.size(); i++) {
                ObjectNode told = actions.path(i).deepCopy();
                told.remove(List.of("name", "properties"));
                assertThat((JsonNode) told).isEqualTo(answers.path(i).path("context"));
                if (answers.path(i).path("decision").booleanValue()) {
                    allowed.add(actions.path(i).path("name").textValue());
                }
            }
            assertThat(StreamSupport.stream(page.path("results").spliterator(), false)
                            .map(result -> result.path("name").textValue()))
                    .isEqualTo(allowed.stream().distinct().toList());
        }
    }

    @Test
    void callersSearchForThemselvesAlone() {
        String body = USAGE_OF_CUSTOMERS.replace('\'', '"');
        Tokens.bearing(Tokens.partner("find-pu1", "find-P"))
                .contentType("application/json")
                .body(body)
                .post("/access/v1/search/resource")
                .then()
                .statusCode(200);
        Tokens.bearing(Tokens.partner("find-pu2", "find-P"))
                .contentType("application/json")
                .body(body)
                .post("/access/v1/search/resource")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'asOf':'soon'", "'asOf':1", "'acceptedCost':30", "'approval':[]", "'explain':'yes'"})
    void aMalformedContextIs400(String context) {
        assertThat(post("search/resource", USAGE_OF_CUSTOMERS.replace("'asOf':'2020-11-01'", context))
                        .statusCode())
                .isEqualTo(400);
    }
}

package tenure.api.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenure.Tokens;

/** The searches to the letter of AuthZEN, put to the packs of its scenarios. */
@QuarkusTest
class SearchDoorIT {

    private String token;

    @BeforeEach
    void beThePortal() {
        token = Tokens.pep();
    }

    private Response ask(String path, String body) {
        return Tokens.bearing(token)
                .contentType("application/json")
                .body(body.replace('\'', '"'))
                .post(path);
    }

    private static final String CERT = "/cert/access/v1/search/";
    private static final String READERS =
            "{'subject':{'type':'user'%s},'action':{'name':'read'},'resource':{'type':'record','id':'record-1'}%s}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "subject  | {'subject':{'type':'user'},'action':{'name':'read'},'resource':{'type':'record','id':'record-1'}} | [{'type':'user','id':'alice'},{'type':'user','id':'bob'}]",
                "subject  | {'subject':{'type':'user','id':'alice'},'action':{'name':'read'},'resource':{'type':'record','id':'record-1'}} | [{'type':'user','id':'alice'},{'type':'user','id':'bob'}]",
                "subject  | {'subject':{'type':'user'},'action':{'name':'read'},'resource':{'type':'record','id':'record-1'},'context':{'ip':'192.168.1.1'}} | [{'type':'user','id':'alice'},{'type':'user','id':'bob'}]",
                "subject  | {'subject':{'type':'user'},'action':{'name':'write'},'resource':{'type':'record','id':'record-2','properties':{'status':'archived'}}} | [{'type':'user','id':'bob'}]",
                "subject  | {'subject':{'type':'user','properties':{'role':'admin'}},'action':{'name':'write'},'resource':{'type':'record','id':'record-2'}} | []",
                "resource | {'subject':{'type':'user','id':'alice'},'action':{'name':'read'},'resource':{'type':'record'}} | [{'type':'record','id':'record-1'},{'type':'record','id':'record-2'}]",
                "resource | {'subject':{'type':'user','id':'alice'},'action':{'name':'read'},'resource':{'type':'record','id':'record-1'}} | [{'type':'record','id':'record-1'},{'type':'record','id':'record-2'}]",
                "resource | {'subject':{'type':'user','id':'alice'},'action':{'name':'read'},'resource':{'type':'record','id':17}} | [{'type':'record','id':'record-1'},{'type':'record','id':'record-2'}]",
                "resource | {'subject':{'type':'user','id':'bob','properties':{'role':'admin'}},'action':{'name':'write'},'resource':{'type':'record'}} | [{'type':'record','id':'record-2'}]",
                "resource | {'subject':{'type':'user','id':'alice'},'action':{'name':'delete','properties':{'soft':true}},'resource':{'type':'record'}} | [{'type':'record','id':'record-1'}]",
                "action   | {'subject':{'type':'user','id':'alice'},'resource':{'type':'record','id':'record-1'}} | [{'name':'read'},{'name':'write'},{'name':'delete'}]",
                "action   | {'subject':{'type':'user','id':'alice'},'resource':{'type':'record','id':'record-1'},'action':{'name':'read'}} | [{'name':'read'},{'name':'write'},{'name':'delete'}]",
                "action   | {'subject':{'type':'user','id':'alice'},'resource':{'type':'record','id':'record-1'},'action':7} | [{'name':'read'},{'name':'write'},{'name':'delete'}]",
                "action   | {'subject':{'type':'user','id':'bob'},'resource':{'type':'record','id':'record-1'}} | [{'name':'read'}]",
                "action   | {'subject':{'type':'user','id':'bob','properties':{'role':'admin'}},'resource':{'type':'record','id':'record-2','properties':{'status':'archived'}}} | [{'name':'read'},{'name':'write'}]",
                "action   | {'subject':{'type':'user','id':'nonexistent-user'},'resource':{'type':'record','id':'record-1'}} | []",
                "subject  | {'subject':{'type':'spaceship'},'action':{'name':'read'},'resource':{'type':'record','id':'record-1'}} | []"
            })
    void theCertificationsSearchesFind(String kind, String body, String results) {
        Response response = ask(CERT + kind, body);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).startsWith("application/json");
        assertThat(response.asString()).isEqualTo("{\"results\":" + results.replace('\'', '"') + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "subject  | {'subject':{'type':'user'},'resource':{'type':'record','id':'record-1'}}",
                "subject  | {'subject':{'type':'user'},'action':{'name':'read'},'resource':{'type':'record'}}",
                "subject  | {'subject':{},'action':{'name':'read'},'resource':{'type':'record','id':'record-1'}}",
                "subject  | {'subject':{'type':1},'action':{'name':'read'},'resource':{'type':'record','id':'record-1'}}",
                "subject  | {'subject':'user','action':{'name':'read'},'resource':{'type':'record','id':'record-1'}}",
                "subject  | {'action':{'name':'read'},'resource':{'type':'record','id':'record-1'}}",
                "subject  | {'subject':{'type':'user'},'action':{'name':'read'},'resource':{'type':'record','id':1}}",
                "resource | {'action':{'name':'read'},'resource':{'type':'record'}}",
                "resource | {'subject':{'type':'user'},'action':{'name':'read'},'resource':{'type':'record'}}",
                "resource | {'subject':{'type':'user','id':'alice'},'action':{},'resource':{'type':'record'}}",
                "resource | {'subject':{'type':'user','id':'alice'},'action':{'name':'read'},'resource':null}",
                "action   | {'subject':{'type':'user','id':'alice'}}",
                "action   | {'subject':{'type':'user'},'resource':{'type':'record','id':'record-1'}}",
                "action   | {'subject':{'type':'user','id':'alice'},'resource':{'type':'record','id':'record-1'},'context':'now'}",
                "action   | {'subject':{'type':'user','id':'alice'},'resource':{'type':'record','id':'record-1'},'page':7}",
                "action   | {'subject':{'type':'user','id':'alice'},'resource':{'type':'record','id':'record-1'},'page':{'limit':-1}}",
                "action   | {'subject':{'type':'user','id':'alice'},'resource':{'type':'record','id':'record-1'},'page':{'limit':1.5}}",
                "action   | {'subject':{'type':'user','id':'alice'},'resource':{'type':'record','id':'record-1'},'page':{'limit':'1'}}",
                "action   | {'subject':{'type':'user','id':'alice'},'resource':{'type':'record','id':'record-1'},'page':{'token':1}}",
                "action   | {'subject':{'type':'user','id':'alice'},'resource':{'type':'record','id':'record-1'},'page':{'token':''}}",
                "action   | {'subject':{'type':'user','id':'alice'},'resource':{'type':'record','id':'record-1'},'page':{'token':'AAAA'}}",
                "action   | {'subject':{'type':'user','id':'alice'},'resource':{'type':'record','id':'record-1'},'page':{'properties':[]}}",
                "action   | []",
                "action   | {"
            })
    void whatIsNoSearchIs400(String kind, String body) {
        Response response = ask(CERT + kind, body);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.contentType()).startsWith("text/plain");
        assertThat(response.asString().strip()).isNotEmpty().doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cert/access/v1/search/", "/access/v1/search/"})
    void theDoorIsAsThatOfEvaluation(String path) {
        for (String kind : List.of("subject", "resource", "action")) {
            Tokens.bearing(token).get(path + kind).then().statusCode(405);
            Tokens.bearing(token)
                    .contentType("application/json")
                    .body("{}")
                    .put(path + kind)
                    .then()
                    .statusCode(405);
            Tokens.bearing(token)
                    .contentType("text/plain")
                    .body("{}")
                    .post(path + kind)
                    .then()
                    .statusCode(400);
            given().contentType("application/json")
                    .body("{}")
                    .post(path + kind)
                    .then()
                    .statusCode(401);
            Tokens.bearing(token)
                    .contentType("application/json")
                    .header("X-Request-ID", "r-7")
                    .post(path + kind)
                    .then()
                    .statusCode(400)
                    .header("X-Request-ID", "r-7");
        }
        assertThat(ask("/nowhere/access/v1/search/action", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void nobodySearchesForOthers() {
        String body = READERS.formatted("", "");
        for (String caller : List.of(Tokens.partner("pu", "P"), Tokens.customer("alice", "A"), Tokens.staff("st"))) {
            Tokens.bearing(caller)
                    .contentType("application/json")
                    .body(body.replace('\'', '"'))
                    .post(CERT + "subject")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void pagesFollowOneAnotherToTheEnd() {
        String path = "/search/access/v1/search/resource";
        String body =
                "{'subject':{'type':'user','id':'alice'},'action':{'name':'view'},'resource':{'type':'record'},'page':{%s}}";
        for (int limit : List.of(1, 3, 7, 19, 20, 21)) {
            List<String> ids = new ArrayList<>();
            Response page = ask(path, body.formatted("'limit':" + limit));
            while (true) {
                List<String> found = page.path("results.id");
                ids.addAll(found);
                String next = page.path("page.next_token");
                if (next.isEmpty()) {
                    break;
                }
                assertThat(found).hasSize(limit);
                // With the limit or without it: a token keeps it.
                String again = ids.size() % 2 == 0 ? ",'limit':" + limit : "";
                page = ask(path, body.formatted("'token':'" + next + "'" + again));
            }
            assertThat(page.asString()).startsWith("{\"page\":{\"next_token\":\"\"},\"results\":[{\"type\":");
            assertThat(ids).hasSize(20).isSorted().doesNotHaveDuplicates();
        }
        assertThat(ask(path, body.formatted("")).asString()).startsWith("{\"page\":{\"next_token\":\"\"}");
    }

    @Test
    void aTokenIsOfOneSearchAlone() {
        String first = READERS.formatted("", ",'page':{'limit':1}");
        String next = ask(CERT + "subject", first).path("page.next_token");
        String page = ",'page':{'token':'" + next + "'%s}";
        String rest = "{\"page\":{\"next_token\":\"\"},\"results\":[{\"type\":\"user\",\"id\":\"bob\"}]}";
        assertThat(ask(CERT + "subject", READERS.formatted("", page.formatted("")))
                        .asString())
                .isEqualTo(rest);
        assertThat(ask(CERT + "subject", READERS.formatted(",'id':'stray'", page.formatted(",'limit':1")))
                        .asString())
                .isEqualTo(rest);
        List<String> changed = List.of(
                READERS.formatted("", page.formatted(",'limit':2")),
                READERS.formatted("", page.formatted(",'properties':{'a':1}")),
                READERS.formatted(",'properties':{'a':1}", page.formatted("")),
                READERS.formatted("", ",'context':{'a':1}" + page.formatted("")),
                READERS.formatted("", page.formatted("")).replace("'read'", "'write'"),
                READERS.formatted("", page.formatted("")).replace("record-1", "record-2"),
                READERS.formatted("", page.formatted("").replace(next, next + "A")),
                READERS.formatted("", page.formatted("").replace(next, "A" + next.substring(1))),
                READERS.formatted("", page.formatted("").replace(next, next.substring(1))));
        for (String body : changed) {
            assertThat(ask(CERT + "subject", body).statusCode()).as(body).isEqualTo(400);
        }
        assertThat(ask("/search/access/v1/search/subject", READERS.formatted("", page.formatted("")))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void explainedAnActionSearchTellsAllAnswers() {
        assertThat(ask(
                                CERT + "action",
                                "{'subject':{'type':'user','id':'bob'},'resource':{'type':'record','id':'record-1'},'context':{'explain':true}}")
                        .asString())
                .isEqualTo("{\"context\":{\"actions\":[{\"name\":\"read\",\"outcome\":\"ALLOW\"},"
                        + "{\"name\":\"write\",\"outcome\":\"DENY\"},"
                        + "{\"name\":\"delete\",\"properties\":{\"soft\":true},\"outcome\":\"DENY\"},"
                        + "{\"name\":\"delete\",\"properties\":{\"soft\":false},\"outcome\":\"DENY\"}]},"
                        + "\"results\":[{\"name\":\"read\"}]}");
    }
}

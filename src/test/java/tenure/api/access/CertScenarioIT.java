package tenure.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenure.Tokens;

/** The certification scenario of AuthZEN 1.0, put to the pack that has its fixture: evaluation and evaluations. */
@QuarkusTest
class CertScenarioIT {

    private static final String ONE = "/cert/access/v1/evaluation";
    private static final String MANY = "/cert/access/v1/evaluations";

    private String token;

    @BeforeEach
    void beThePortal() {
        token = Tokens.pep();
    }

    private Response ask(String path, String body) {
        return Tokens.bearing(token).contentType("application/json").body(body).post(path);
    }

    private static String question(String subject, String action, String resource) {
        return "{\"subject\":{\"type\":\"user\",%s},\"action\":{%s},\"resource\":{\"type\":\"record\",%s}}"
                .formatted(subject, action, resource)
                .replace('\'', '"');
    }

    private static final String ALICE = "'id':'alice'";
    private static final String BOB = "'id':'bob'";

    @ParameterizedTest(name = "{3}: {0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'id':'alice' | 'name':'read'   | 'id':'record-1' | true",
                "'id':'alice' | 'name':'read'   | 'id':'record-2' | true",
                "'id':'bob'   | 'name':'read'   | 'id':'record-1' | true",
                "'id':'bob'   | 'name':'read'   | 'id':'record-2' | true",
                "'id':'alice' | 'name':'write'  | 'id':'record-1' | true",
                "'id':'bob'   | 'name':'write'  | 'id':'record-1' | false",
                "'id':'alice' | 'name':'write'  | 'id':'record-2' | false",
                "'id':'bob'   | 'name':'write'  | 'id':'record-2' | false",
                "'id':'alice' | 'name':'write'  | 'id':'record-2','properties':{'status':'archived'} | false",
                "'id':'alice' | 'name':'write'  | 'id':'record-1','properties':{'status':'archived'} | false",
                "'id':'alice' | 'name':'write'  | 'id':'record-1','properties':{'status':'active'} | true",
                "'id':'bob','properties':{'role':'admin'} | 'name':'write' | 'id':'record-2','properties':{'status':'archived'} | true",
                "'id':'bob','properties':{'role':'admin'} | 'name':'write' | 'id':'record-2' | true",
                "'id':'bob','properties':{'role':'user'} | 'name':'write' | 'id':'record-2','properties':{'status':'archived'} | false",
                "'id':'bob','properties':{'role':'admin'} | 'name':'write' | 'id':'record-1' | false",
                "'id':'alice' | 'name':'delete','properties':{'soft':true}  | 'id':'record-1' | true",
                "'id':'alice' | 'name':'delete','properties':{'soft':false} | 'id':'record-1' | false",
                "'id':'alice' | 'name':'delete','properties':{'soft':'true'} | 'id':'record-1' | false",
                "'id':'alice' | 'name':'delete' | 'id':'record-1' | false",
                "'id':'bob'   | 'name':'delete','properties':{'soft':true}  | 'id':'record-1' | false",
                "'id':'alice' | 'name':'delete','properties':{'soft':true}  | 'id':'record-2' | false",
                "'id':'carol' | 'name':'read'   | 'id':'record-1' | false",
                "'id':'alice' | 'name':'read'   | 'id':'record-3' | false",
                "'id':'alice' | 'name':'shred'  | 'id':'record-1' | false",
                "'id':'alice','properties':{'department':'Sales','role':'manager'} | 'name':'read','properties':{'method':'GET'} | 'id':'record-1','properties':{'status':'active','owner':'bob'} | true",
            })
    void aDecisionIsBare(String subject, String action, String resource, boolean decision) {
        Response response = ask(ONE, question(subject, action, resource));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).startsWith("application/json");
        assertThat(response.asString()).isEqualTo("{\"decision\":" + decision + "}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'context':{'time':'2025-06-27T18:03-07:00','ip':'192.168.1.1'}",
                "'context':{'asOf':17,'acceptedCost':1,'approval':[],'explain':'yes'}",
                "'context':null",
                "'foo':'bar','futureField':{'nested':true}"
            })
    void contextAndUnknownMembersChangeNothing(String more) {
        String body = question(ALICE, "'name':'read'", "'id':'record-1'");
        Response response = ask(ONE, body.substring(0, body.length() - 1) + "," + more.replace('\'', '"') + "}");
        assertThat(response.asString()).isEqualTo("{\"decision\":true}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{'action':{'name':'read'},'resource':{'type':'record','id':'record-1'}}",
                "{'subject':{'type':'user','id':'alice'},'resource':{'type':'record','id':'record-1'}}",
                "{'subject':{'type':'user','id':'alice'},'action':{'name':'read'}}",
                "{'subject':{'id':'alice'},'action':{'name':'read'},'resource':{'type':'record','id':'record-1'}}",
                "{'subject':{'type':'user'},'action':{'name':'read'},'resource':{'type':'record','id':'record-1'}}",
                "{'subject':{'type':'user','id':7},'action':{'name':'read'},'resource':{'type':'record','id':'record-1'}}",
                "{'subject':{'type':'user','id':'alice'},'action':{},'resource':{'type':'record','id':'record-1'}}",
                "{'subject':{'type':'user','id':'alice'},'action':{'name':'read'},'resource':{'id':'record-1'}}",
                "{'subject':{'type':'user','id':'alice'},'action':{'name':'read'},'resource':{'type':'record'}}",
                "{'subject':{'type':'user','id':'alice'},'action':{'name':'read'},'resource':{'type':'record','id':'record-1'},'context':[]}",
                "{'subject':{'type':'user','id':'alice','properties':[]},'action':{'name':'read'},'resource':{'type':'record','id':'record-1'}}"
            })
    void whatIsNoQuestionIs400(String body) {
        Response response = ask(ONE, body.replace('\'', '"'));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.contentType()).startsWith("text/plain");
        assertThat(response.asString().strip()).isNotEmpty().doesNotContain("\n");
    }

    @Test
    void questionsAreAnsweredTogether() {
        assertThat(ask(MANY, """
                        {"subject":{"type":"user","id":"alice"},"action":{"name":"write"},"evaluations":[
                          {"resource":{"type":"record","id":"record-1","properties":{"status":"active"}}},
                          {"resource":{"type":"record","id":"record-2","properties":{"status":"archived"}}},
                          {"subject":{"type":"user","id":"bob"}},
                          {"subject":{"id":"bob","properties":{"role":"admin"}},"resource":{"type":"record","id":"record-2","properties":{"status":"archived"}}}]}
                        """).asString())
                .isEqualTo("{\"evaluations\":[{\"decision\":true},{\"decision\":false},"
                        + "{\"decision\":false,\"context\":{\"error\":{\"status\":400,\"message\":\"resource is missing\"}}},"
                        + "{\"decision\":true}]}");
    }

    @Test
    void aBatchEndsAtItsFirstDenyOrPermit() {
        String batch = """
                {"subject":{"type":"user","id":"alice"},"action":{"name":"write"},"options":{"evaluations_semantic":"%s"},
                 "evaluations":[{"resource":{"type":"record","id":"record-1"}},{"resource":{"type":"record","id":"record-2"}},
                   {"resource":{"type":"record","id":"record-1"}}]}""";
        assertThat(ask(MANY, batch.formatted("deny_on_first_deny")).asString())
                .isEqualTo("{\"evaluations\":[{\"decision\":true},{\"decision\":false}]}");
        assertThat(ask(MANY, batch.formatted("permit_on_first_permit")).asString())
                .isEqualTo("{\"evaluations\":[{\"decision\":true}]}");
        assertThat(ask(MANY, batch.formatted("never")).statusCode()).isEqualTo(400);
    }

    @Test
    void aBatchOfNoItemsIsOneQuestion() {
        String body = question(BOB, "'name':'read'", "'id':'record-2'");
        String empty = body.substring(0, body.length() - 1) + ",\"evaluations\":[]}";
        assertThat(ask(MANY, empty).asString()).isEqualTo("{\"decision\":true}");
    }

    @Test
    void theDoorIsAsAtTheRoot() {
        Tokens.bearing(token).get(ONE).then().statusCode(405);
        Tokens.bearing(token)
                .contentType("text/plain")
                .body("{}")
                .post(ONE)
                .then()
                .statusCode(400);
        Tokens.bearing(token)
                .contentType("application/json")
                .header("X-Request-ID", "r-1")
                .body("{}")
                .post(ONE)
                .then()
                .statusCode(400)
                .header("X-Request-ID", "r-1");
        Tokens.bearing(Tokens.partner("pu", "P"))
                .contentType("application/json")
                .body(question(ALICE, "'name':'read'", "'id':'record-1'"))
                .post(ONE)
                .then()
                .statusCode(403);
        io.restassured.RestAssured.given()
                .contentType("application/json")
                .body(question(ALICE, "'name':'read'", "'id':'record-1'"))
                .post(ONE)
                .then()
                .statusCode(401);
    }

    @Test
    void aPackThatIsNotServedIsNotFound() {
        assertThat(ask("/nowhere/access/v1/evaluation", question(ALICE, "'name':'read'", "'id':'record-1'"))
                        .statusCode())
                .isEqualTo(404);
    }
}

package tenure.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenure.Tokens;

/** The interop scenario Search of openid/authzen: 6 users, 20 records, and every published result. */
@QuarkusTest
class SearchScenarioIT {

    private static final Path VECTORS = Path.of("src", "test", "resources", "authzen");
    private static final ObjectMapper JSON = new ObjectMapper();

    private String token;

    record Vector(String kind, JsonNode request, JsonNode expected) {
        @Override
        public String toString() {
            return kind + " " + request;
        }
    }

    static Stream<Vector> vectors() {
        return Stream.of("subject", "resource", "action").flatMap(SearchScenarioIT::vectors);
    }

    private static Stream<Vector> vectors(String kind) {
        try {
            JsonNode all =
                    JSON.readTree(VECTORS.resolve("search-" + kind + ".json").toFile());
            return StreamSupport.stream(all.path("evaluation").spliterator(), false)
                    .map(one -> new Vector(kind, one.path("request"), one.path("expected")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void beThePortal() {
        token = Tokens.pep();
    }

    private JsonNode ask(String path, JsonNode body) throws IOException {
        return JSON.readTree(Tokens.bearing(token)
                .contentType("application/json")
                .body(body.toString())
                .post("/search/access/v1/" + path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void aSearchFindsJustThese(Vector vector) throws IOException {
        assertThat(ask("search/" + vector.kind, vector.request)).isEqualTo(vector.expected);
    }

    /** Also: whatever is not found is denied. */
    @ParameterizedTest
    @ValueSource(strings = {"view", "edit", "delete"})
    void whatIsFoundIsAllowedAndNothingElseIs(String action) throws IOException {
        for (int record = 101; record <= 120; record++) {
            ObjectNode question = JSON.createObjectNode();
            question.putObject("subject").put("type", "user");
            question.putObject("action").put("name", action);
            question.putObject("resource").put("type", "record").put("id", String.valueOf(record));
            JsonNode found = ask("search/subject", question).path("results");
            ObjectNode batch = question.deepCopy();
            for (String user : new String[] {"alice", "bob", "carol", "dan", "erin", "felix"}) {
                batch.withArray("evaluations")
                        .addObject()
                        .putObject("subject")
                        .put("type", "user")
                        .put("id", user);
            }
            JsonNode answers = ask("evaluations", batch).path("evaluations");
            for (int i = 0; i < answers.size(); i++) {
                JsonNode user = batch.path("evaluations").path(i).path("subject");
                assertThat(answers.path(i).path("decision").booleanValue())
                        .as("%s %s %s", user, action, record)
                        .isEqualTo(
                                StreamSupport.stream(found.spliterator(), false).anyMatch(user::equals));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subject {'subject':{'type':'user'},'action':{'name':'view'},'resource':{'type':'record','id':'999'}}",
                "subject {'subject':{'type':'user'},'action':{'name':'shred'},'resource':{'type':'record','id':'101'}}",
                "subject {'subject':{'type':'spaceship'},'action':{'name':'view'},'resource':{'type':'record','id':'101'}}",
                "subject {'subject':{'type':'user'},'action':{'name':'view'},'resource':{'type':'spaceship','id':'101'}}",
                "resource {'subject':{'type':'user','id':'zoe'},'action':{'name':'view'},'resource':{'type':'record'}}",
                "resource {'subject':{'type':'user','id':'alice'},'action':{'name':'view'},'resource':{'type':'spaceship'}}",
                "action {'subject':{'type':'user','id':'zoe'},'resource':{'type':'record','id':'101'}}",
                "action {'subject':{'type':'user','id':'alice'},'resource':{'type':'record','id':'999'}}",
                "action {'subject':{'type':'spaceship','id':'alice'},'resource':{'type':'record','id':'101'}}"
            })
    void whatIsNotKnownFindsNothing(String search) throws IOException {
        String kind = search.substring(0, search.indexOf(' '));
        JsonNode body = JSON.readTree(search.substring(kind.length()).replace('\'', '"'));
        assertThat(ask("search/" + kind, body)).hasToString("{\"results\":[]}");
    }
}

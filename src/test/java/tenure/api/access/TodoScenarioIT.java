package tenure.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tenure.Tokens;

/** The interop scenario Todo 1.1 of openid/authzen: every published decision holds. */
@QuarkusTest
class TodoScenarioIT {

    private static final Path VECTORS = Path.of("src", "test", "resources", "authzen", "todo-1.1.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private String token;

    static Stream<JsonNode> single() throws IOException {
        return vectors("evaluation");
    }

    static Stream<JsonNode> boxcarred() throws IOException {
        return vectors("evaluations");
    }

    private static Stream<JsonNode> vectors(String kind) throws IOException {
        return StreamSupport.stream(JSON.readTree(VECTORS.toFile()).path(kind).spliterator(), false);
    }

    @BeforeEach
    void beThePortal() {
        token = Tokens.pep();
    }

    @Test
    void thereAre43() throws IOException {
        assertThat(single().count() + boxcarred().count()).isEqualTo(43);
    }

    @ParameterizedTest
    @MethodSource("single")
    void aDecisionHolds(JsonNode vector) {
        assertThat(ask("evaluation", vector))
                .isEqualTo("{\"decision\":" + vector.path("expected").asBoolean() + "}");
    }

    @ParameterizedTest
    @MethodSource("boxcarred")
    void decisionsHoldTogether(JsonNode vector) throws IOException {
        assertThat(JSON.readTree(ask("evaluations", vector)).path("evaluations"))
                .isEqualTo(vector.path("expected"));
    }

    private String ask(String api, JsonNode vector) {
        return Tokens.bearing(token)
                .contentType("application/json")
                .body(vector.path("request").toString())
                .post("/todo/access/v1/" + api)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}

package tenure.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tenure.api.event.Happenings;
import tenure.event.Event;
import tenure.security.DemoIssuer;

/** Nobody learns anything of what is not theirs, at any endpoint: the running application says which there are. */
@QuarkusTest
class MatrixIT {

    /** What differs with every answer. */
    private static final Set<String> VOLATILE = Set.of("date", "x-request-id", "x-decision-id");

    /** What tells of the program that answers. */
    static final List<String> INNARDS = List.of(
            "Exception", "\tat ", "java.", "io.quarkus", "io.vertx", "org.jboss", "tenure.api", "jackson", "Feature");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Inject
    Router router;

    @Inject
    DemoIssuer issuer;

    @Inject
    Happenings happenings;

    @BeforeEach
    void load() {
        Estate.load();
        for (Estate estate : Estate.values()) {
            happenings.happen(Event.of("thing.done", Instant.EPOCH, estate.word()));
        }
    }

    static List<Row> rows() {
        return Matrix.ROWS;
    }

    @Test
    void every_endpoint_has_a_row_and_every_row_an_endpoint() {
        Set<String> told = Matrix.ROWS.stream().map(Row::endpoint).collect(Collectors.toCollection(TreeSet::new));
        Set<String> served = Endpoints.of(router);
        assertThat(served)
                .as("endpoints of the running application; each needs a row in Matrix.ROWS that says what every kind of"
                        + " caller gets there about its own things, another's, and things that do not exist")
                .isEqualTo(told);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyone_gets_what_is_documented_and_no_more(Row row) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<Visitor, Expected> cell : row.cells().entrySet()) {
            Visitor visitor = cell.getKey();
            Expected expected = cell.getValue();
            String token = visitor.token(issuer);
            Map<Whose, HttpResponse<String>> answers = new EnumMap<>(Whose.class);
            for (Whose whose : Whose.values()) {
                HttpResponse<String> answer = http.send(row.asked(token, visitor, whose), BodyHandlers.ofString());
                String where = row + " by " + visitor + ", " + whose + ": ";
                String said = said(answer, expected.about(whose));
                if (!said.equals(expected.about(whose))) {
                    wrong.add(where + said + " and not " + expected.about(whose) + ", " + answer.body());
                }
                wrong.addAll(traces(answer, visitor, where));
                answers.put(whose, answer);
            }
            wrong.addAll(unlike(answers, expected.likeness(), row + " by " + visitor));
        }
        assertThat(wrong).isEmpty();
    }

    /** The answer in the words of the table. */
    private static String said(HttpResponse<String> answer, String expected) throws IOException {
        if (expected.matches("\\d+") || answer.statusCode() != OK) {
            return String.valueOf(answer.statusCode());
        }
        return JSON.readTree(answer.body()).required("decision").booleanValue() ? "yes" : "no";
    }

    /** Traces of accounts the visitor may not know, and of what the program is made of. */
    private static List<String> traces(HttpResponse<String> answer, Visitor visitor, String where) {
        List<String> traces = new ArrayList<>();
        String whole = (answer.headers().map() + "\n" + answer.body()).toLowerCase(Locale.ROOT);
        for (Estate estate : Estate.values()) {
            // What a demo sends can be read by whoever reaches it, as its log and banner say.
            if (!visitor.mayKnow(estate) && !where.contains(" /demo/") && whole.contains(estate.word())) {
                traces.add(where + "tells of " + estate.word() + " in " + whole);
            }
        }
        if (answer.headers().firstValue("Server").isPresent()) {
            traces.add(where + "tells of its server");
        }
        if (answer.statusCode() != OK) {
            INNARDS.stream()
                    .filter(answer.body()::contains)
                    .forEach(innards -> traces.add(where + "tells of " + innards + " in " + answer.body()));
        }
        return traces;
    }

    /** Answers that can be told apart and should not. */
    private static List<String> unlike(
            Map<Whose, HttpResponse<String>> answers, Expected.Likeness likeness, String where) {
        List<Whose> alike = switch (likeness) {
            case ALL -> List.of(Whose.OWN, Whose.OTHERS);
            case OTHERS_AND_NOBODYS -> List.of(Whose.OTHERS);
            case NONE -> List.of();
        };
        String nobodys = bytes(answers.get(Whose.NOBODYS));
        return alike.stream()
                .filter(whose -> !bytes(answers.get(whose)).equals(nobodys))
                .map(whose -> where + ": " + whose + " is told from nobody's, " + bytes(answers.get(whose)) + " from "
                        + nobodys)
                .toList();
    }

    private static String bytes(HttpResponse<String> answer) {
        String headers = answer.headers().map().entrySet().stream()
                .filter(header -> !VOLATILE.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .map(Map.Entry::toString)
                .sorted()
                .collect(Collectors.joining("\n"));
        return answer.statusCode() + "\n" + headers + "\n\n" + answer.body();
    }
}

package tenure.doors;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tenure.Tokens;
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
    void everyone_gets_what_is_documented_and_no_more(Row row) {
        SoftAssertions softly = new SoftAssertions();
        row.cells().forEach((visitor, expected) -> {
            Map<Whose, Response> answers = new EnumMap<>(Whose.class);
            for (Whose whose : Whose.values()) {
                Response answer = row.ask(request(visitor), visitor, whose);
                String where = row + " by " + visitor + ", " + whose;
                softly.assertThat(said(answer, expected.about(whose)))
                        .as(where + ": " + answer.asString())
                        .isEqualTo(expected.about(whose));
                check(answer, visitor, where, softly);
                answers.put(whose, answer);
            }
            compare(answers, expected.likeness(), row + " by " + visitor, softly);
        });
        softly.assertAll();
    }

    private io.restassured.specification.RequestSpecification request(Visitor visitor) {
        String token = visitor.token(issuer);
        return token == null ? given() : Tokens.bearing(token);
    }

    /** The answer in the words of the table. */
    private static String said(Response answer, String expected) {
        if (expected.matches("\\d+") || answer.statusCode() != 200) {
            return String.valueOf(answer.statusCode());
        }
        return answer.<Boolean>path("decision") ? "yes" : "no";
    }

    /** No trace of accounts the visitor may not know, nor of what the program is made of. */
    private static void check(Response answer, Visitor visitor, String where, SoftAssertions softly) {
        String whole = (answer.getHeaders() + "\n" + answer.asString()).toLowerCase(Locale.ROOT);
        for (Estate estate : Estate.values()) {
            // What a demo sends can be read by whoever reaches it, as its log and banner say.
            if (!visitor.mayKnow(estate) && !where.contains(" /demo/")) {
                softly.assertThat(whole).as(where).doesNotContain(estate.word());
            }
        }
        softly.assertThat(answer.header("Server")).as(where).isNull();
        if (answer.statusCode() != 200) {
            softly.assertThat(answer.asString()).as(where).doesNotContain(INNARDS);
        }
    }

    private static void compare(
            Map<Whose, Response> answers, Expected.Likeness likeness, String where, SoftAssertions softly) {
        String nobodys = bytes(answers.get(Whose.NOBODYS));
        if (likeness != Expected.Likeness.NONE) {
            softly.assertThat(bytes(answers.get(Whose.OTHERS))).as(where).isEqualTo(nobodys);
        }
        if (likeness == Expected.Likeness.ALL) {
            softly.assertThat(bytes(answers.get(Whose.OWN))).as(where).isEqualTo(nobodys);
        }
    }

    private static String bytes(Response answer) {
        String headers = answer.getHeaders().asList().stream()
                .filter(header -> !VOLATILE.contains(header.getName().toLowerCase(Locale.ROOT)))
                .map(Header::toString)
                .sorted()
                .collect(Collectors.joining("\n"));
        return answer.statusCode() + "\n" + headers + "\n\n" + answer.asString();
    }
}

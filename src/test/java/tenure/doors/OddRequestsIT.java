package tenure.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tenure.security.DemoIssuer;

/** Whatever is sent to an endpoint by somebody whom it answers is answered in good order: it is never a fault of Tenure. */
@QuarkusTest
class OddRequestsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;
    private static final int FAULT = 500;
    private static final Pattern PART = Pattern.compile("\\{\\w+}");
    private static final String LONG = "x".repeat(300);

    /** What may stand in a path or a query instead of something sensible. */
    private static final List<String> ODD_TEXTS = List.of("a%00b", "%ED%A0%80", "-1", "99999999999999999999", LONG);

    /** What may stand in a body instead of a text, a number or anything else. */
    private static final List<String> ODD_VALUES = List.of(
            "null",
            "true",
            "-7",
            "1e400",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"2021-02-29\"",
            "\"" + LONG + "\"",
            "[null]",
            "{}");

    private static final List<String> ODD_BODIES =
            List.of("", " ", "null", "7", "[]", "{}", "[{}]", "{\"a\":", "\"x\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private JsonNode description;

    @Inject
    DemoIssuer issuer;

    @BeforeEach
    void load() throws IOException {
        description = JSON.readTree(RestAssured.get("/q/openapi?format=json").asString());
        Estate.load();
    }

    static List<Row> rows() {
        return Matrix.ROWS;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void nothing_that_is_sent_is_a_fault(Row row) throws Exception {
        Optional<Visitor> answered = answered(row);
        if (answered.isEmpty()) {
            assertThat(row.cells().values())
                    .as("answers nobody")
                    .allMatch(cell -> cell.own().matches("4\\d\\d"));
            return;
        }
        Visitor visitor = answered.get();
        String token = visitor.token(issuer);
        String account = visitor.account(Whose.OWN);
        String path = row.path(row.template(), account);
        List<String> faults = new ArrayList<>();
        for (String odd : oddPaths(row, account)) {
            send(row, token, odd, row.body(visitor, account)).ifPresent(faults::add);
        }
        for (String odd : oddQueries(row)) {
            send(row, token, path + odd, row.body(visitor, account)).ifPresent(faults::add);
        }
        if (row.sendsJson()) {
            for (String odd : ODD_BODIES) {
                send(row, token, path, odd).ifPresent(faults::add);
            }
            for (String odd : oddBodies(row.body(visitor, account))) {
                send(row, token, path, odd).ifPresent(faults::add);
            }
        }
        assertThat(faults).isEmpty();
    }

    /** What is wrong with the answer, if anything. */
    private Optional<String> send(Row row, String token, String path, @Nullable String body) throws Exception {
        HttpResponse<String> answer = http.send(row.sending(token, path, body), BodyHandlers.ofString());
        boolean tells = answer.statusCode() != OK && MatrixIT.INNARDS.stream().anyMatch(answer.body()::contains);
        return answer.statusCode() >= FAULT || tells
                ? Optional.of(path + " " + body + ": " + answer.statusCode() + " " + answer.body())
                : Optional.empty();
    }

    /** One whom the endpoint answers. */
    private static Optional<Visitor> answered(Row row) {
        return List.of(
                        Visitor.PORTAL,
                        Visitor.ELMS_USER,
                        Visitor.OPERATOR,
                        Visitor.CLERK,
                        Visitor.ELMS_PARTNER,
                        Visitor.ANALYST,
                        Visitor.APPROVER)
                .stream()
                .filter(visitor -> !row.cells().get(visitor).own().matches("40[13]"))
                .findFirst();
    }

    private static List<String> oddPaths(Row row, String account) {
        List<String> odd = new ArrayList<>();
        String template = row.template();
        Matcher part = PART.matcher(template);
        while (part.find()) {
            for (String text : ODD_TEXTS) {
                odd.add(row.path(template.substring(0, part.start()) + text + template.substring(part.end()), account));
            }
        }
        return odd;
    }

    private List<String> oddQueries(Row row) {
        List<String> odd = new ArrayList<>();
        for (JsonNode parameter : description
                .path("paths")
                .path(row.template())
                .path(row.method().toLowerCase(Locale.ROOT))
                .path("parameters")) {
            JsonNode meant = parameter.has("$ref")
                    ? description.at(parameter.get("$ref").asText().substring(1))
                    : parameter;
            if (meant.path("in").asText().equals("query")) {
                ODD_TEXTS.forEach(text -> odd.add("?" + meant.path("name").asText() + "=" + text));
            }
        }
        return odd;
    }

    /** The body with one value of it exchanged. */
    private static List<String> oddBodies(String body) throws IOException {
        List<String> odd = new ArrayList<>();
        JsonNode whole = JSON.readTree(body);
        exchange(whole, whole, odd);
        return odd;
    }

    private static void exchange(JsonNode whole, JsonNode at, List<String> odd) {
        if (at instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                JsonNode before = object.get(name);
                exchange(whole, before, odd);
                for (String value : ODD_VALUES) {
                    object.putRawValue(name, new RawValue(value));
                    odd.add(whole.toString());
                }
                object.remove(name);
                odd.add(whole.toString());
                object.set(name, before);
            }
        } else if (at instanceof ArrayNode array) {
            array.forEach(element -> exchange(whole, element, odd));
        }
    }
}

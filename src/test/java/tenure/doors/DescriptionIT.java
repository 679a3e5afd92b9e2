package tenure.doors;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenure.Tokens;
import tenure.api.event.Happenings;
import tenure.event.Event;
import tenure.link.Poll;
import tenure.link.TestLinks;
import tenure.notice.About;
import tenure.notice.Address;
import tenure.notice.Notice;
import tenure.notice.Posted;
import tenure.request.Resource;

/** The description at {@code /q/openapi} tells all that is served, and its examples are true of the demo accounts. */
@QuarkusTest
class DescriptionIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LINES = "application/x-ndjson";
    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(LINES, ContentType.TEXT));

    @Inject
    Router router;

    @Inject
    TestLinks links;

    private JsonNode description;

    /** What it shows of webhooks is registered, and would be sent to as long as it is. */
    private String webhook;

    @Inject
    Happenings happenings;

    /** What the examples call a decision that was given. */
    private String decision;

    /** And what they call a notice that was sent. */
    private String notice;

    @BeforeEach
    void read() throws IOException {
        description = JSON.readTree(given().get("/q/openapi?format=json").asString());
        try (InputStream demo = DescriptionIT.class.getResourceAsStream("/demo/accounts.json")) {
            Tokens.bearing(Tokens.admin())
                    .header("Content-Type", "application/json")
                    .body(demo.readAllBytes())
                    .post("/v1/import")
                    .then()
                    .statusCode(200);
        }
        happenings.happen(Event.of("order.applied", Instant.parse("2026-10-01T09:30:00Z"), "mill-lane-dental")
                .by("northgate")
                .on(new Resource("service", "dental-reception"))
                .saying(Map.of(
                        "order",
                        "example-1",
                        "action",
                        "bolt-on.remove",
                        "cost",
                        Map.of("amount", "45.00", "currency", "GBP"))));
        webhook = Tokens.bearing(Tokens.admin())
                .contentType(ContentType.JSON)
                .body(description.at("/components/examples/WebhookWish/value").toString())
                .post("/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        decision = Tokens.bearing(Tokens.pep())
                .contentType(ContentType.JSON)
                .body(description.at("/components/examples/QuestionCost/value").toString())
                .post("/access/v1/evaluation")
                .header("X-Decision-Id");
        notice = Posted.sent(
                        Notice.of("order-outcome", new Address("dora@mill-lane.example"), new About("order", "O-55"))
                                .concerning("mill-lane-dental")
                                .saying("contact", "Dora")
                                .saying("order", "O-55")
                                .saying("what", "a bar")
                                .saying("outcome", "was approved and carried out"))
                .toString();
    }

    @AfterEach
    void nothing_is_sent_any_more() {
        Tokens.bearing(Tokens.admin()).delete("/v1/webhooks/" + webhook).then().statusCode(200);
    }

    /**
     * An operation of the description.
     *
     * @param name method and path
     */
    private record Operation(String name, JsonNode node) {

        Method method() {
            return Method.valueOf(name.substring(0, name.indexOf(' ')));
        }

        String path() {
            return name.substring(name.indexOf(' ') + 1);
        }

        /** A webhook has an id that no example knows, and is shown by tests of its own. */
        boolean oneWebhook() {
            return path().startsWith("/v1/webhooks/");
        }

        /** A batch, and a customer on its way, are shown by tests of their own. */
        boolean ofOneOnItsWay() {
            return path().startsWith("/v1/migration/batches/{batch}")
                    || path().startsWith("/v1/migration/customers/{id}/")
                    || path().contains("/set-up/");
        }

        /** Changes of plans need days and plans of their own, and are shown by tests that have them. */
        boolean ofChangesOfPlans() {
            return path().startsWith("/v1/tickets")
                    || path().startsWith("/v1/plan-changes/")
                    || path().contains("/portal-settings")
                    || path().startsWith("/v1/plans/{id}/")
                    || path().contains("/services/{service}/plan-");
        }

        /** What is done to drafts and editions is shown by tests of its own, each with drafts of its own. */
        boolean changesRules() {
            return path().startsWith("/v1/packs/")
                    && (method() != Method.GET || path().contains("/drafts/{id}") || !answersJson());
        }

        private boolean answersJson() {
            return node.at("/responses/200/content").has("application/json");
        }

        boolean open() {
            return node.path("security").isArray() && node.path("security").isEmpty();
        }
    }

    @Test
    void everything_that_is_served_is_described_and_nothing_else() {
        Set<String> described = new TreeSet<>();
        operations().forEach(operation -> described.add(operation.name()));
        Set<String> served = new TreeSet<>(Endpoints.of(router));
        // What health, metrics and this description itself look like is said by their standards.
        served.removeIf(endpoint -> endpoint.contains(" /q/"));
        assertThat(described).isEqualTo(served);
    }

    @Test
    void it_says_what_it_is_and_how_to_get_in() {
        assertThat(description.at("/info/title").asText()).isEqualTo("Tenure");
        assertThat(description.at("/info/version").asText()).isNotEmpty();
        assertThat(description.at("/info/contact").isMissingNode()).isTrue();
        assertThat(description.at("/servers/0/url").asText()).isEqualTo("/");
        assertThat(description.at("/components/securitySchemes").size()).isEqualTo(1);
        assertThat(description.at("/components/securitySchemes/bearer/scheme").asText())
                .isEqualTo("bearer");
        assertThat(description.at("/security/0").has("bearer")).isTrue();
    }

    @Test
    void every_operation_is_told_in_full() {
        SoftAssertions softly = new SoftAssertions();
        for (Operation operation : operations()) {
            for (String member : List.of("summary", "description", "tags", "responses")) {
                softly.assertThat(operation.node().path(member).isEmpty()
                                && operation.node().path(member).asText().isBlank())
                        .as(operation.name() + " " + member)
                        .isFalse();
            }
            softly.assertThat(operation.node().path("responses").has("401"))
                    .as(operation.name() + " 401")
                    .isTrue();
            parameters(operation, softly);
            contents(resolved(operation.node().path("requestBody")), operation.name() + " body", softly);
            operation.node().path("responses").properties().forEach(response -> {
                JsonNode told = resolved(response.getValue());
                String where = operation.name() + " " + response.getKey();
                softly.assertThat(told.path("description").asText()).as(where).isNotBlank();
                softly.assertThat(told.path("content").isEmpty()).as(where).isFalse();
                contents(told, where, softly);
            });
        }
        softly.assertAll();
    }

    private void parameters(Operation operation, SoftAssertions softly) {
        for (JsonNode parameter : operation.node().path("parameters")) {
            JsonNode told = resolved(parameter);
            String where = operation.name() + " " + told.path("name").asText();
            softly.assertThat(told.path("description").asText()).as(where).isNotBlank();
            softly.assertThat(told.has("schema")).as(where).isTrue();
            softly.assertThat(told.has("example") || !told.path("examples").isEmpty())
                    .as(where)
                    .isTrue();
        }
    }

    private void contents(JsonNode told, String where, SoftAssertions softly) {
        told.path("content").properties().forEach(content -> {
            JsonNode type = content.getValue();
            softly.assertThat(type.has("schema")).as(where + " schema").isTrue();
            softly.assertThat(resolved(type.path("schema")).isEmpty())
                    .as(where + " schema")
                    .isFalse();
            softly.assertThat(type.path("examples").isEmpty())
                    .as(where + " examples")
                    .isFalse();
        });
    }

    @Test
    void every_example_is_answered_as_it_is_shown() throws JsonProcessingException, SQLException {
        SoftAssertions softly = new SoftAssertions();
        int sent = 0;
        for (Operation operation : operations()) {
            if (operation.changesRules()
                    || operation.oneWebhook()
                    || operation.ofOneOnItsWay()
                    || operation.ofChangesOfPlans()) {
                continue;
            }
            JsonNode answers =
                    resolved(operation.node().path("responses").path("200")).path("content");
            for (var content : answers.properties()) {
                if (content.getKey().equals("text/html")) {
                    continue;
                }
                for (var example : content.getValue().path("examples").properties()) {
                    Response answer = send(operation, content.getKey(), example.getKey());
                    String where = operation.name() + " " + example.getKey() + ": " + answer.asString();
                    softly.assertThat(answer.statusCode()).as(where).isEqualTo(200);
                    softly.assertThat(answer.contentType()).as(where).startsWith(content.getKey());
                    JsonNode value = resolved(example.getValue()).path("value");
                    if (content.getKey().equals("text/html")) {
                        softly.assertThat(answer.asString()).as(where).startsWith(value.asText());
                        continue;
                    }
                    JsonNode shown = tree(value.isTextual() ? value.asText() : here(value.toString()));
                    softly.assertThat(shows(tree(answer.asString()), shown))
                            .as(where + " shows " + shown)
                            .isTrue();
                    sent++;
                }
            }
        }
        softly.assertAll();
        assertThat(sent).isGreaterThan(20);
    }

    private Response send(Operation operation, String type, String example) throws SQLException {
        RequestSpecification request = operation.open()
                ? given()
                : Tokens.bearing(
                        operation.path().equals("/v1/import")
                                        || operation.path().startsWith("/v1/webhooks")
                                        || operation.path().startsWith("/v1/packs/")
                                        || operation.path().startsWith("/v1/migration")
                                        || operation.path().startsWith("/v1/notices")
                                        || operation.path().endsWith("/retry")
                                ? Tokens.admin()
                                : Tokens.pep());
        for (JsonNode parameter : operation.node().path("parameters")) {
            JsonNode told = resolved(parameter);
            String value = told.path("name").asText().equals("token")
                            && operation.path().startsWith("/links/")
                    ? links.token(Poll.KIND, example)
                    : value(operation, told, example);
            if (value == null) {
                continue;
            }
            String name = told.path("name").asText();
            switch (told.path("in").asText()) {
                case "path" -> request.pathParam(name, value);
                case "query" -> request.queryParam(name, value);
                default -> request.header(name, value);
            }
        }
        JsonNode bodies =
                resolved(operation.node().path("requestBody")).path("content").path(type);
        if (!bodies.isMissingNode()) {
            JsonNode body = resolved(bodies.path("examples").path(example)).path("value");
            assertThat(body.isMissingNode())
                    .as(operation.name() + " has no body named " + example)
                    .isFalse();
            request.config(AS_IT_IS).contentType(type).body(body.isTextual() ? body.asText() : body.toString());
        }
        if (operation.path().startsWith("/links/")) {
            request.accept(type);
        }
        return request.request(operation.method(), operation.path());
    }

    /** What the example has for the parameter; null when that one is not part of it. */
    private String value(Operation operation, JsonNode parameter, String example) {
        if (operation.path().startsWith("/v1/decisions/{id}")
                && parameter.path("name").asText().equals("id")) {
            return decision;
        }
        if (operation.path().startsWith("/v1/notices/{id}")) {
            return notice;
        }
        if (parameter.path("name").asText().equals("order")) {
            return order("partner", "nina", "DATA_BOOST_1GB");
        }
        if (operation.path().startsWith("/v1/provisioning/{id}")
                && parameter.path("name").asText().equals("id")) {
            return provisioning(operation.path().endsWith("/retry"));
        }
        return parameter.has("example")
                ? parameter.path("example").asText()
                : parameter.path("examples").path(example).path("value").textValue();
    }

    /** The id of an order that has just been placed. */
    private static String order(String type, String by, String product) {
        return Tokens.bearing(Tokens.pep())
                .contentType(ContentType.JSON)
                .body("""
                        {"subject": {"type": "%s", "id": "%s"}, "action": "data-boost.add",
                         "resource": {"type": "service", "id": "harbour-van"}, "properties": {"product": "%s"}}""".formatted(type, by, product))
                .post("/v1/accounts/harbour-joinery/orders")
                .path("id");
    }

    /** The id of what the network has just been asked for, and could not do, or has not yet. */
    private static String provisioning(boolean failed) {
        String order = order("customer", "rosa", "DATA_BOOST_5GB");
        String id = Tokens.bearing(Tokens.pep())
                .get("/v1/accounts/harbour-joinery/provisioning?subject=customer:rosa&limit=500")
                .path("provisioning.find { it.order == '" + order + "' }.id");
        if (failed) {
            Tokens.bearing(Tokens.pep())
                    .contentType(ContentType.JSON)
                    .body("{\"state\": \"FAILED\", \"reason\": \"shown\"}")
                    .post("/v1/provisioning/" + id)
                    .then()
                    .statusCode(200);
        }
        return id;
    }

    /** Whether all that the example shows is in the answer; an answer may have more. */
    private static boolean shows(JsonNode answer, JsonNode example) {
        if (example.isObject()) {
            return example.properties().stream()
                    .allMatch(member ->
                            answer.has(member.getKey()) && shows(answer.path(member.getKey()), member.getValue()));
        }
        if (example.isArray()) {
            return StreamSupport.stream(example.spliterator(), false)
                    .allMatch(shown ->
                            StreamSupport.stream(answer.spliterator(), false).anyMatch(item -> shows(item, shown)));
        }
        return answer.equals(example);
    }

    /** With the address of this Tenure in place of that of the examples. */
    private static String here(String example) {
        return example.replace("https://tenure.example", "http://localhost:" + RestAssured.port);
    }

    /** JSON, or the last of its lines: what is streamed ends with its summary. */
    private static JsonNode tree(String text) throws JsonProcessingException {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        return JSON.readTree(lines.get(lines.size() - 1));
    }

    private List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.add(new Operation(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                                operation.getValue()))));
        return operations;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref")
                ? resolved(description.at(node.path("$ref").asText().substring(1)))
                : node;
    }
}

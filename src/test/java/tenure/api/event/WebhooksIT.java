package tenure.api.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenure.Tokens;
import tenure.event.Event;

/** Events are sent to a real server: signed, in order, again and again until it takes them or they are given up. */
@QuarkusTest
class WebhooksIT {

    private static final String WEBHOOKS = "/v1/webhooks";
    private static final Instant AT = Instant.parse("2020-11-01T09:30:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE = Duration.ofSeconds(60).toNanos();
    private static int tests;

    @Inject
    Happenings happenings;

    @Inject
    AgroalDataSource store;

    @TempDir
    Path folder;

    private final Receiver receiver = new Receiver();
    private final List<String> registered = new ArrayList<>();

    /** Each test has a type of its own, so that nobody else's events are sent to it. */
    private final String type = "hook-" + (char) ('a' + tests / 26) + (char) ('a' + tests++ % 26) + ".done";

    @AfterEach
    void nothing_is_sent_any_more() {
        registered.forEach(id -> Tokens.bearing(Tokens.admin()).delete(WEBHOOKS + "/" + id));
        receiver.close();
    }

    @Test
    void events_come_as_the_feed_tells_them_in_its_order_and_signed() throws Exception {
        JsonPath webhook = register(receiver);
        String secret = webhook.getString("secret");
        happen(0, 1, 2);
        happen(3, 4);
        List<Receiver.Received> received = receiver.next(5);
        List<JsonNode> told = new ArrayList<>();
        for (Receiver.Received one : received) {
            told.add(JSON.readTree(one.text()));
        }
        assertThat(told).isEqualTo(feed());
        Documented documented = Documented.verification(folder);
        Instant now = Instant.now();
        assertThat(received).allSatisfy(one -> {
            assertThat(one.type()).isEqualTo("application/json");
            assertThat(JSON.readTree(one.text()).path("id").asText()).isEqualTo(one.event());
            assertThat(documented.isGenuine(one.signature(), one.body(), secret, now))
                    .isTrue();
            assertThat(documented.isGenuine(one.signature(), one.body(), secret + "x", now))
                    .isFalse();
            assertThat(documented.isGenuine(
                            one.signature(), (one.text() + " ").getBytes(StandardCharsets.UTF_8), secret, now))
                    .isFalse();
            assertThat(documented.isGenuine(one.signature(), one.body(), secret, now.plusSeconds(600)))
                    .isFalse();
        });
        await(id(webhook), "position", told.get(4).path("sequence").asInt());
    }

    @Test
    void what_fails_is_sent_again_before_anything_else() throws InterruptedException, JsonProcessingException {
        receiver.answering(500, 302);
        String id = id(register(receiver));
        happen(0, 1);
        assertThat(numbers(receiver.next(4))).containsExactly(0, 0, 0, 1);
        deliveries(id, 2)
                .body("deliveries.state", contains("DELIVERED", "DELIVERED"))
                // A connection that the receiver has closed meanwhile costs an attempt that reaches nobody.
                .body("deliveries[1].attempts", equalTo(3))
                .body("deliveries.status", contains(204, 204));
        assertThat(receiver.hasMore()).isFalse();
    }

    @Test
    void what_fails_too_often_is_given_up_and_can_be_sent_again() throws InterruptedException, JsonProcessingException {
        receiver.answering(500, 500, 500);
        String id = id(register(receiver));
        happen(0, 1);
        assertThat(numbers(receiver.next(4))).containsExactly(0, 0, 0, 1);
        JsonPath page = deliveries(id, 2)
                .body("deliveries.state", contains("DELIVERED", "DEAD"))
                .body("deliveries[1].attempts", equalTo(3))
                .body("deliveries[1].status", equalTo(500))
                .body("deliveries[1].problem", equalTo("status"))
                .extract()
                .jsonPath();
        Tokens.bearing(Tokens.admin())
                .queryParam("state", "DEAD")
                .get(WEBHOOKS + "/" + id + "/deliveries")
                .then()
                .body("deliveries", hasSize(1));
        String dead = WEBHOOKS + "/" + id + "/deliveries/" + page.getInt("deliveries[1].sequence") + "/retry";
        Tokens.bearing(Tokens.admin()).post(dead).then().statusCode(200).body("state", equalTo("RETRY"));
        happen(2);
        assertThat(numbers(receiver.next(2))).containsExactlyInAnyOrder(0, 2);
        deliveries(id, 3)
                .body("deliveries.state", contains("DELIVERED", "DELIVERED", "DELIVERED"))
                .body("deliveries[2].attempts", equalTo(4));
        Tokens.bearing(Tokens.admin()).post(dead).then().statusCode(409);
    }

    @Test
    void an_endpoint_that_does_not_answer_holds_up_no_other() throws InterruptedException, JsonProcessingException {
        AtomicBoolean hangs = new AtomicBoolean(true);
        try (Receiver slow = new Receiver().holdingWhile(hangs::get)) {
            register(slow);
            register(receiver);
            happen(0, 1, 2);
            assertThat(numbers(slow.next(1))).containsExactly(0);
            assertThat(numbers(receiver.next(3))).containsExactly(0, 1, 2);
            hangs.set(false);
            List<Integer> late = numbers(slow.next(2));
            assertThat(late).isSorted();
        }
    }

    @Test
    void one_who_holds_a_webhook_keeps_others_from_it_alone()
            throws InterruptedException, JsonProcessingException, SQLException {
        String id = id(register(receiver));
        try (Receiver other = new Receiver()) {
            register(other);
            try (Connection connection = store.getConnection();
                    PreparedStatement hold =
                            connection.prepareStatement("select 1 from webhook where id = ? for update")) {
                connection.setAutoCommit(false);
                hold.setObject(1, UUID.fromString(id));
                hold.execute();
                happen(0);
                assertThat(numbers(other.next(1))).containsExactly(0);
                assertThat(receiver.hasMore()).isFalse();
                connection.rollback();
                connection.setAutoCommit(true);
            }
            assertThat(numbers(receiver.next(1))).containsExactly(0);
        }
    }

    @Test
    void a_webhook_can_be_tried_out() throws InterruptedException, JsonProcessingException {
        receiver.answering(204, 418);
        String id = id(register(receiver));
        test(id).body("delivered", equalTo(true)).body("status", equalTo(204));
        JsonNode event = JSON.readTree(receiver.next().text());
        assertThat(event.path("type").asText()).isEqualTo("webhook.test");
        assertThat(event.path("sequence").asInt()).isZero();
        test(id).body("delivered", equalTo(false)).body("status", equalTo(418)).body("problem", equalTo("status"));
        receiver.close();
        test(id).body("delivered", equalTo(false)).body("problem", equalTo("no-connection"));
    }

    @Test
    void nothing_is_sent_to_a_webhook_that_was_removed() throws InterruptedException, JsonProcessingException {
        String id = id(register(receiver));
        Tokens.bearing(Tokens.admin())
                .delete(WEBHOOKS + "/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
        Tokens.bearing(Tokens.admin()).get(WEBHOOKS).then().statusCode(200).body("webhooks.id", not(hasItem(id)));
        try (Receiver other = new Receiver()) {
            register(other);
            happen(0);
            assertThat(numbers(other.next(1))).containsExactly(0);
        }
        assertThat(receiver.hasMore()).isFalse();
        Tokens.bearing(Tokens.admin())
                .get(WEBHOOKS + "/" + id + "/deliveries")
                .then()
                .statusCode(404);
    }

    @Test
    void a_webhook_without_types_is_sent_whatever_happens() throws InterruptedException, JsonProcessingException {
        register("{\"url\":\"" + receiver.url() + "\"}").statusCode(201).body("$", not(hasKey("types")));
        happen(0);
        String received;
        do {
            received = JSON.readTree(receiver.next().text()).path("type").asText();
        } while (!received.equals(type));
        assertThat(received).isEqualTo(type);
    }

    @Test
    void the_secret_is_told_once_and_kept_encrypted() throws SQLException {
        JsonPath webhook = register(receiver);
        String secret = webhook.getString("secret");
        assertThat(secret).startsWith("whsec_").hasSizeGreaterThan(40);
        String listed = Tokens.bearing(Tokens.admin()).get(WEBHOOKS).asString();
        assertThat(listed).contains(id(webhook)).doesNotContain("secret", secret);
        try (Connection connection = store.getConnection();
                PreparedStatement select = connection.prepareStatement("select secret from webhook where id = ?")) {
            select.setObject(1, UUID.fromString(id(webhook)));
            try (ResultSet row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                        .doesNotContain(secret.substring(10));
            }
        }
    }

    @Test
    void a_secret_of_ones_own_signs_as_well() throws InterruptedException {
        String secret = "a secret of my own";
        register("{\"url\":\"" + receiver.url() + "\",\"types\":[\"" + type + "\"],\"secret\":\"" + secret + "\"}")
                .statusCode(201)
                .header("Location", startsWith("http"))
                .body("secret", equalTo(secret));
        happen(0);
        Receiver.Received received = receiver.next();
        assertThat(Documented.verification(folder)
                        .isGenuine(received.signature(), received.body(), secret, Instant.now()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                       | /url",
                "{\"url\":\"ftp://example.com/\"}                         | /url",
                "{\"url\":\"https://me:pw@example.com/\"}                 | /url",
                "{\"url\":\"https:///path\"}                              | /url",
                "{\"url\":\"https://localhost/\",\"types\":[]}            | /types",
                "{\"url\":\"https://localhost/\",\"types\":[\"Order\"]}   | /types",
                "{\"url\":\"https://localhost/\",\"secret\":\"short\"}    | /secret",
                "{\"url\":\"https://localhost/\",\"name\":\"CRM\"}        | /name"
            })
    void what_cannot_be_a_webhook_is_refused_at_its_place(String body, String pointer) {
        register(body).statusCode(400).body("problems.pointer", contains(pointer));
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        register("{\"url\":7,\"types\":7,\"secret\":7,\"other\":7}")
                .statusCode(400)
                .body("problems.pointer", containsInAnyOrder("/url", "/types", "/secret", "/other"));
    }

    private JsonPath register(Receiver at) {
        ValidatableResponse answer = register("{\"url\":\"" + at.url() + "\",\"types\":[\"" + type + "\"]}")
                .statusCode(201);
        return answer.extract().jsonPath();
    }

    private ValidatableResponse register(String body) {
        var answer = Tokens.bearing(Tokens.admin())
                .contentType("application/json")
                .body(body)
                .post(WEBHOOKS);
        if (answer.statusCode() == 201) {
            registered.add(answer.path("id"));
        }
        return answer.then();
    }

    private static String id(JsonPath webhook) {
        return webhook.getString("id");
    }

    private static ValidatableResponse test(String id) {
        return Tokens.bearing(Tokens.admin())
                .post(WEBHOOKS + "/" + id + "/test")
                .then()
                .statusCode(200);
    }

    /** These happen at once. */
    private void happen(int... numbers) {
        happenings.happen(IntStream.of(numbers)
                .mapToObj(number -> Event.of(type, AT, "A-hook").saying(Map.of("number", String.valueOf(number))))
                .toArray(Event[]::new));
    }

    private static List<Integer> numbers(List<Receiver.Received> received) throws JsonProcessingException {
        List<Integer> numbers = new ArrayList<>();
        for (Receiver.Received one : received) {
            numbers.add(JSON.readTree(one.text()).at("/data/number").asInt());
        }
        return numbers;
    }

    private List<JsonNode> feed() throws JsonProcessingException {
        String page = Tokens.bearing(Tokens.pep())
                .queryParam("types", type)
                .get("/v1/events")
                .asString();
        List<JsonNode> events = new ArrayList<>();
        JSON.readTree(page).path("events").forEach(events::add);
        return events;
    }

    /** The deliveries once there are so many, all of them done with. */
    private static ValidatableResponse deliveries(String id, int many) {
        long end = System.nanoTime() + PATIENCE;
        while (true) {
            ValidatableResponse answer = Tokens.bearing(Tokens.admin())
                    .get(WEBHOOKS + "/" + id + "/deliveries")
                    .then()
                    .statusCode(200);
            List<String> states = answer.extract().path("deliveries.state");
            boolean done = states.size() == many && !states.contains("PENDING") && !states.contains("RETRY");
            if (done || System.nanoTime() > end) {
                return answer.body("deliveries", hasSize(many));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private static void await(String id, String member, int value) {
        long end = System.nanoTime() + PATIENCE;
        Object found;
        do {
            found = Tokens.bearing(Tokens.admin())
                    .get(WEBHOOKS)
                    .path("webhooks.find { it.id == '" + id + "' }." + member);
        } while (!Integer.valueOf(value).equals(found) && System.nanoTime() < end);
        assertThat(found).isEqualTo(value);
    }
}

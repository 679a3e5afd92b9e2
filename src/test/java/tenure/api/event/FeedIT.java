package tenure.api.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenure.Tokens;
import tenure.account.intake.Example;
import tenure.event.Event;
import tenure.request.Resource;

/** The feed tells all that happened, once and in one order, and each caller no more than it may know. */
@QuarkusTest
class FeedIT {

    private static final String EVENTS = "/v1/events";
    private static final Instant AT = Instant.parse("2020-11-01T09:30:00Z");
    private static int tests;

    @Inject
    Happenings happenings;

    @Inject
    AgroalDataSource store;

    /** Each test has accounts of its own, so that it reads of its own events alone. */
    private final String own = "-feed" + tests++;

    private final String account = "A-1" + own;
    private String start = "0";

    @BeforeEach
    void the_feed_has_an_end() {
        start = end();
    }

    @Test
    void an_event_is_told_with_all_that_was_said_of_it() {
        UUID decision = UUID.fromString("01234567-89ab-7cde-8f01-23456789abcd");
        happenings.happen(Event.of("order.applied", AT, account)
                .by("P-1" + own)
                .on(new Resource("service", "S-1" + own))
                .saying(Map.of("cost", Map.of("amount", "45.00", "currency", "GBP")))
                .because(decision, "e".repeat(64)));
        read(Tokens.pep(), "account", account)
                .body("events", hasSize(1))
                .body("events[0].id", matchesPattern("[0-9a-f-]{36}"))
                .body("events[0].type", equalTo("order.applied"))
                .body("events[0].at", equalTo("2020-11-01T09:30:00Z"))
                .body("events[0].account", equalTo(account))
                .body("events[0].partner", equalTo("P-1" + own))
                .body("events[0].resource", equalTo(Map.of("type", "service", "id", "S-1" + own)))
                .body("events[0].data.cost.amount", equalTo("45.00"))
                .body("events[0].decision", equalTo(decision.toString()))
                .body("events[0].edition", equalTo("e".repeat(64)));
    }

    @Test
    void what_commits_later_comes_later_whoever_began_first() throws SQLException {
        String next;
        try (Happenings.Open slow = happenings.begin().add(event("first.begun"))) {
            happenings.happen(event("second.begun"));
            JsonPath page = read(Tokens.pep(), "account", account, "after", start)
                    .body("events.type", contains("second.begun"))
                    .extract()
                    .jsonPath();
            next = page.getString("next");
            slow.commit();
        }
        read(Tokens.pep(), "account", account, "after", next).body("events.type", contains("first.begun"));
        read(Tokens.pep(), "account", account, "after", start)
                .body("events.type", contains("second.begun", "first.begun"));
    }

    @Test
    void what_is_rolled_back_has_not_happened_and_leaves_no_gap() throws SQLException {
        happenings.happen(event("before.it"));
        happenings.begin().add(event("never.committed")).close();
        happenings.happen(event("after.it"));
        List<Integer> numbers = read(Tokens.pep(), "account", account)
                .body("events.type", contains("before.it", "after.it"))
                .extract()
                .path("events.sequence");
        assertThat(numbers.get(1)).isEqualTo(numbers.get(0) + 1);
    }

    /** Writers commit in any order while readers read on: each reader gets every event once, in the same order. */
    @Test
    void readers_miss_nothing_while_many_write() throws InterruptedException, ExecutionException {
        int writers = 4;
        int each = 40;
        AtomicInteger writing = new AtomicInteger(writers);
        ExecutorService threads = Executors.newFixedThreadPool(writers + 2);
        try {
            List<Future<Integer>> written = new ArrayList<>();
            List<Future<List<String>>> read = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                String writer = "w" + i;
                written.add(threads.submit(() -> {
                    try {
                        return write(writer, each);
                    } finally {
                        writing.decrementAndGet();
                    }
                }));
            }
            for (String limit : List.of("7", "500")) {
                Callable<List<String>> reader = () -> follow(limit, writing);
                read.add(threads.submit(reader));
            }
            int all = 0;
            for (Future<Integer> one : written) {
                all += one.get();
            }
            List<String> first = read.get(0).get();
            assertThat(first).doesNotHaveDuplicates().hasSize(all);
            assertThat(read.get(1).get()).isEqualTo(first);
            for (int i = 0; i < writers; i++) {
                String writer = "w" + i;
                assertThat(first.stream().filter(one -> one.startsWith(writer)))
                        .as("the events of one writer")
                        .isEqualTo(IntStream.range(0, each)
                                .filter(n -> n % 5 != 4)
                                .boxed()
                                .flatMap(n -> List.of(writer + "-" + n + "a", writer + "-" + n + "b").stream())
                                .toList());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Two events a transaction; every fifth transaction is rolled back. */
    private int write(String writer, int transactions) throws SQLException {
        int events = 0;
        for (int n = 0; n < transactions; n++) {
            try (Happenings.Open open = happenings.begin()) {
                for (String half : List.of("a", "b")) {
                    open.add(event("thing.done").saying(Map.of("what", writer + "-" + n + half)));
                }
                if (n % 5 != 4) {
                    open.commit();
                    events += 2;
                }
            }
        }
        return events;
    }

    private List<String> follow(String limit, AtomicInteger writing) {
        List<String> seen = new ArrayList<>();
        String next = start;
        while (true) {
            boolean over = writing.get() == 0;
            JsonPath page = read(Tokens.pep(), "account", account, "after", next, "limit", limit)
                    .extract()
                    .jsonPath();
            List<String> events = page.getList("events.data.what");
            seen.addAll(events);
            next = page.getString("next");
            if (over && events.isEmpty()) {
                return seen;
            }
        }
    }

    @Test
    void pages_follow_one_another_and_an_empty_one_says_where_to_go_on() {
        happenings.happen(event("one.done"), event("two.done"), event("three.done"));
        String next = read(Tokens.pep(), "account", account, "after", start, "limit", "2")
                .body("events.type", contains("one.done", "two.done"))
                .extract()
                .path("next");
        next = read(Tokens.pep(), "account", account, "after", next, "limit", "2")
                .body("events.type", contains("three.done"))
                .extract()
                .path("next");
        read(Tokens.pep(), "after", next).body("events", hasSize(0)).body("next", equalTo(next));
    }

    @Test
    void whoever_waits_is_told_as_soon_as_something_happens() throws InterruptedException, ExecutionException {
        read(Tokens.pep(), "account", account, "after", start, "wait", "0").body("events", hasSize(0));
        String token = Tokens.pep();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<List<String>> waiting =
                    thread.submit(() -> read(token, "account", account, "after", start, "wait", "30")
                            .extract()
                            .path("events.type"));
            happenings.happen(Event.of("thing.elsewhere", AT, account + "x"));
            happenings.happen(event("thing.done"));
            assertThat(waiting.get()).containsExactly("thing.done");
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void a_partner_that_waits_is_not_told_what_happens_after_it_lost_access()
            throws InterruptedException, ExecutionException {
        imported(Example.document(own));
        String partner = Tokens.partner("pu-7" + own, "P-1" + own);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<List<String>> waiting = thread.submit(
                    () -> read(partner, "after", start, "wait", "2").extract().path("events.type"));
            imported(Example.with(
                    Example.document(own), "/accounts/0/tpa/grants/0/revokedAt", "\"" + Instant.now() + "\""));
            happenings.happen(event("thing.done"));
            assertThat(waiting.get()).isEmpty();
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void whoever_waits_in_vain_is_told_so() {
        read(Tokens.pep(), "account", account, "after", start, "wait", "1").body("events", hasSize(0));
    }

    @Test
    void only_the_types_asked_for_are_told() {
        happenings.happen(event("one.done"), event("two.done"), event("three.done"));
        read(Tokens.pep(), "account", account, "types", "three.done,one.done")
                .body("events.type", contains("one.done", "three.done"));
        read(Tokens.pep(), "account", account, "types", "four.done").body("events", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after=-1",
                "after=x",
                "limit=0",
                "limit=501",
                "types=",
                "types=Order",
                "account=",
                "since=1",
                "wait=31"
            })
    void what_is_asked_wrongly_is_refused_with_its_name(String query) {
        String[] parameter = query.split("=", -1);
        Tokens.bearing(Tokens.pep())
                .queryParam(parameter[0], parameter[1])
                .get(EVENTS)
                .then()
                .statusCode(400)
                .body("problems.pointer", contains(parameter[0]));
    }

    @Test
    void a_place_beyond_the_end_is_none() {
        Tokens.bearing(Tokens.pep())
                .queryParam("after", "999999999999")
                .get(EVENTS)
                .then()
                .statusCode(400)
                .body("problems.code", contains("BEYOND_END"));
    }

    @Test
    void a_partner_is_told_what_happened_to_customers_that_let_it_see() {
        imported(Example.document(own));
        ObjectNode closed = Example.with(Example.document(own + "x"), "/accounts/0/partner", "\"P-1" + own + "\"");
        imported(Example.without(closed, "/accounts/0/tpa"));
        happenings.happen(
                event("thing.done"),
                Event.of("thing.hidden", AT, account + "x"),
                new Event("thing.of-nobody", AT, null, null, null, Map.of(), null, null),
                event("thing.of-another").by("P-other"),
                event("thing.of-its-own").by("P-1" + own));
        String partner = Tokens.partner("pu-7" + own, "P-1" + own);
        read(partner, "after", start).body("events.type", contains("thing.done", "thing.of-its-own"));
        read(partner, "after", start, "limit", "1").body("events.type", contains("thing.done"));
        read(partner, "after", start, "account", account + "x").body("events", hasSize(0));
        read(Tokens.partner("pu-7" + own + "x", "P-1" + own + "x"), "after", start)
                .body("events", hasSize(0));
        read(Tokens.partner("pu-stranger", "P-1" + own), "after", start).body("events", hasSize(0));
    }

    @Test
    void that_a_partner_looked_is_in_the_customers_access_log() {
        imported(Example.document(own));
        happenings.happen(event("thing.done"));
        read(Tokens.partner("pu-7" + own, "P-1" + own), "after", start).body("events", hasSize(1));
        Tokens.bearing(Tokens.customer("cu-1" + own, account))
                .get("/v1/accounts/" + account + "/access-log")
                .then()
                .statusCode(200)
                .body("entries.action", contains("history.view"));
    }

    @Test
    void a_customer_is_told_what_happened_to_its_account() {
        happenings.happen(event("thing.done"), Event.of("thing.hidden", AT, account + "x"));
        String customer = Tokens.customer("cu-1" + own, account);
        read(customer, "after", start).body("events.type", contains("thing.done"));
        read(customer, "after", start, "account", account + "x").body("events", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event set type = 'x.y' where account_id = ?",
                "delete from event where account_id = ?",
                "truncate event"
            })
    void what_happened_is_never_changed(String sql) throws SQLException {
        happenings.happen(event("thing.done"));
        read(Tokens.pep(), "account", account).body("events", hasSize(1));
        try (Connection connection = store.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql.replace("?", "'" + account + "'")))
                    .hasMessageMatching("(?s).*(is never changed|stay for a month).*");
        }
    }

    private Event event(String type) {
        return Event.of(type, AT, account);
    }

    private static String end() {
        String next = "0";
        while (true) {
            JsonPath page =
                    read(Tokens.pep(), "after", next, "limit", "500").extract().jsonPath();
            next = page.getString("next");
            if (page.getList("events").isEmpty()) {
                return next;
            }
        }
    }

    private static ValidatableResponse read(String token, String... query) {
        var request = Tokens.bearing(token);
        for (int i = 0; i < query.length; i += 2) {
            request.queryParam(query[i], query[i + 1]);
        }
        return request.get(EVENTS).then().statusCode(200);
    }

    private static void imported(ObjectNode document) {
        Tokens.bearing(Tokens.admin())
                .contentType("application/json")
                .body(document.toString())
                .post("/v1/import")
                .then()
                .statusCode(200);
    }
}

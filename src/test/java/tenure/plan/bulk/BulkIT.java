package tenure.plan.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static tenure.Tokens.bearing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenure.MovableClock;
import tenure.Tokens;
import tenure.plan.Activation;

/** Many services changed at once: what was shown is what happens, once, and nothing else. */
@QuarkusTest
class BulkIT {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String START = "2022-10-20";

    @Inject
    MovableClock clock;

    @Inject
    AgroalDataSource store;

    @Inject
    Runs runs;

    @Inject
    Activation activation;

    @BeforeEach
    void itIsTheTenthOfOctober() {
        on("2022-10-10");
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    private void on(String day) {
        clock.set(LocalDate.parse(day).atTime(LocalTime.NOON).atZone(LONDON).toInstant());
    }

    private static String confirmed(String preview) {
        return Subscribed.confirm(preview).statusCode(202).extract().path("id");
    }

    @Test
    void whatThePreviewTellsIsWhatHappens() {
        Subscribed world = new Subscribed("BA")
                .with("one", "2022-11-01", "ACTIVE")
                .with("two", "2022-11-01", "ACTIVE", "ACTIVE")
                .with("old", "2022-11-01", "STOPPED", "ARCHIVED")
                .load();
        String before = world.stored("old");
        String preview = world.preview(START, "")
                .statusCode(201)
                .body("totals.accounts", equalTo(3))
                .body("totals.services", equalTo(4))
                .body("totals.offered", equalTo(3))
                .body("totals.denied", equalTo(1))
                .body("totals.credit", equalTo("232.26"))
                .body("totals.fee", equalTo("90.00"))
                .body("totals.charge", equalTo("116.13"))
                .body("totals.balance", equalTo("26.13"))
                .body("deniedBecause.SERVICE_NOT_ACTIVE", equalTo(1))
                .extract()
                .path("id");
        String path = "/v1/plan-changes/bulk/previews/" + preview;
        Subscribed.get(path + "?state=DENIED")
                .body("customers", hasSize(1))
                .body("customers[0].account", equalTo("BA-old"))
                .body("customers[0].reasons", contains("SERVICE_NOT_ACTIVE"));
        String next = Subscribed.get(path + "?limit=1")
                .body("customers.service", contains("BA-old-1"))
                .extract()
                .path("page.next_token");
        Subscribed.get(path + "?limit=3&token=" + next)
                .body("customers.service", contains("BA-one-1", "BA-two-1", "BA-two-2"))
                .body("customers.price.balance", everyItem(equalTo("8.71")))
                .body("page.next_token", equalTo(""));

        String run = confirmed(preview);
        Subscribed.awaited(run, 0).body("progress.changed", equalTo(3)).body("progress.denied", equalTo(1));
        assertThat(confirmed(preview)).as("confirmed again").isEqualTo(run);
        Subscribed.get(path).body("run", equalTo(run));
        assertThat(world.stored("old")).isEqualTo(before);
        assertThat(world.states("two")).containsExactlyInAnyOrder("ACTIVE", "ACTIVE", "PENDING", "PENDING");
        String order = Subscribed.get("/v1/plan-changes/bulk/" + run + "/results?state=CHANGED&limit=1")
                .body("results", hasSize(1))
                .body("results[0].service", equalTo("BA-one-1"))
                .body("results[0].price.balance", equalTo("8.71"))
                .extract()
                .path("results[0].order");
        Subscribed.get("/v1/accounts/BA-one/orders/" + order)
                .statusCode(200)
                .body("status", equalTo("APPLIED"))
                .body("placedBy.id", equalTo("bulk-staff"))
                .body("effects[0].price.balance", equalTo("8.71"));
        bearing(Tokens.admin())
                .get("/v1/events?account=BA-one&types=order.applied&wait=10")
                .then()
                .statusCode(200)
                .body("events.data.order", hasItem(order));

        clock.set(LocalDate.parse(START).atTime(0, 0, 5).atZone(LONDON).toInstant());
        activation.happen();
        assertThat(world.states("one")).containsExactlyInAnyOrder("DISABLED", "ACTIVE");
        Subscribed.get("/v1/accounts/BA-one/charges")
                .body("charges.amount", containsInAnyOrder("-77.42", "30.00", "38.71"));
    }

    @Test
    void whatIsNotAsItWasIsLeftAsItIsAndTheOthersAreChanged() throws SQLException {
        Subscribed world = new Subscribed("BB")
                .with("same", "2022-11-01", "ACTIVE")
                .with("paid", "2022-11-01", "ACTIVE")
                .with("gone", "2022-11-01", "ACTIVE")
                .with("odd", "2022-11-01", "ACTIVE")
                .with("went", "2022-10-10", "ACTIVE")
                .load();
        String preview =
                world.preview("2022-10-10", "").statusCode(201).extract().path("id");
        Subscribed other = new Subscribed("BB")
                .with("paid", "2022-12-01", "ACTIVE")
                .with("gone", "2022-11-01", "DISABLED")
                .load();
        run(
                "update account set document = jsonb_set(document, '{services,0,tariffFamily}', '\"NONE\"') where id = 'BB-odd'");
        // To the same price, but from another plan.
        run(
                "update account set document = jsonb_set(document, '{services,0,plan}', '\"BB-250\"') where id = 'BB-went'");
        run("update service set plan_id = 'BB-250' where id = 'BB-went-1'");
        String odd = other.stored("odd");
        String went = other.stored("went");
        String paid = other.stored("paid");
        String gone = other.stored("gone");
        String run = confirmed(preview);
        Subscribed.awaited(run, 0).body("progress.changed", equalTo(1)).body("progress.refused", equalTo(4));
        Subscribed.get("/v1/plan-changes/bulk/" + run + "/results?state=REFUSED")
                .body("results.account", contains("BB-gone", "BB-odd", "BB-paid", "BB-went"))
                .body(
                        "results.reasons.flatten()",
                        contains("SERVICE_NOT_ACTIVE", "UNKNOWN_VALUE", "PRICE_CHANGED", "NOT_ON_PLAN"))
                .body("results[2].reasonTexts.PRICE_CHANGED", org.hamcrest.Matchers.containsString("another by now"));
        assertThat(other.stored("paid")).isEqualTo(paid);
        assertThat(other.stored("gone")).isEqualTo(gone);
        assertThat(other.stored("odd")).isEqualTo(odd);
        assertThat(other.stored("went")).isEqualTo(went);
        assertThat(other.states("same")).containsExactlyInAnyOrder("ARCHIVED", "ACTIVE");
        Subscribed.get("/v1/accounts/BB-same/charges").body("charges", hasSize(3));
        Subscribed.get("/v1/accounts/BB-paid/charges").body("charges", hasSize(0));
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = store.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void whatEndsBeforeTheChangeBeginsIsToldBeforehandOrWhenItComesAbout() throws SQLException {
        Subscribed world = new Subscribed("BH")
                .with("one", "2022-10-15", "ACTIVE")
                .with("two", "2022-10-15", "ACTIVE")
                .with("three", "2022-10-15", "ACTIVE")
                .load();
        String end =
                "update account set document = jsonb_set(document, '{services,0,until}', '\"2022-10-18\"') where id = ";
        run(end + "'BH-one'");
        String preview = world.preview(START, "")
                .statusCode(201)
                .body("totals.offered", equalTo(2))
                .body("deniedBecause.SERVICE_ENDS_BEFORE", equalTo(1))
                .extract()
                .path("id");
        run(end + "'BH-two'");
        String run = confirmed(preview);
        Subscribed.awaited(run, 0);
        Subscribed.get("/v1/plan-changes/bulk/" + run + "/results")
                .body("results.account", contains("BH-one", "BH-three", "BH-two"))
                .body("results.state", contains("DENIED", "CHANGED", "REFUSED"))
                .body("results[2].reasons", contains("SERVICE_ENDS_BEFORE"));
    }

    @Test
    void whatAReplicaLeavesWhenItDiesAnotherGoesOnWith() throws SQLException {
        Subscribed world = new Subscribed("BC");
        for (int i = 100; i < 112; i++) {
            world.with("a" + i, "2022-11-01", "ACTIVE");
        }
        String preview =
                world.load().preview(START, "").statusCode(201).extract().path("id");
        String run;
        try (Connection replica = store.getConnection()) {
            replica.setAutoCommit(false);
            try (PreparedStatement claim = replica.prepareStatement(
                    "select from plan_bulk_member where preview_id = ? and place <= 5 for update")) {
                claim.setString(1, preview);
                claim.execute();
                run = confirmed(preview);
                Subscribed.awaited(run, 5).body("progress.changed", equalTo(7));
            } finally {
                // The replica dies: nothing that it had begun has happened.
                replica.rollback();
                replica.setAutoCommit(true);
            }
        }
        runs.look();
        Subscribed.awaited(run, 0).body("progress.changed", equalTo(12));
        for (int i = 100; i < 112; i++) {
            assertThat(world.states("a" + i)).containsExactlyInAnyOrder("ACTIVE", "PENDING");
        }
        List<String> orders = Subscribed.get("/v1/plan-changes/bulk/" + run + "/results?limit=500")
                .extract()
                .path("results.order");
        assertThat(new HashSet<>(orders)).hasSize(12);
    }

    @Test
    void chosenSubscribersAloneAreChanged() {
        Subscribed world = new Subscribed("BD")
                .with("one", "2022-11-01", "ACTIVE", "ACTIVE")
                .with("two", "2022-11-01", "ACTIVE", "ACTIVE")
                .with("three", "2022-11-01", "ACTIVE")
                .load();
        String preview = world.preview(START, ", \"accounts\": [\"BD-one\"], \"services\": [\"BD-two-2\"]")
                .statusCode(201)
                .body("totals.services", equalTo(3))
                .extract()
                .path("id");
        Subscribed.awaited(confirmed(preview), 0).body("progress.changed", equalTo(3));
        assertThat(world.states("two")).containsExactlyInAnyOrder("ACTIVE", "ACTIVE", "PENDING");
        assertThat(world.states("three")).containsExactly("ACTIVE");
        world.preview(START, ", \"accounts\": [\"BD-one\", \"BD-none\"], \"services\": [\"BD-none-1\"]")
                .statusCode(422)
                .body("problems.pointer", contains("/accounts/1", "/services/0"))
                .body("problems.code", everyItem(equalTo("NOT_ON_PLAN")));
        world.preview(START, ", \"accounts\": []").statusCode(400).body("problems.pointer", hasItem("/accounts"));
        world.preview(START, ", \"accounts\": [\"\\u0000\"]").statusCode(400);
    }

    @Test
    void aPlanThatIsNotThereIsToldAndOneThatNobodyIsOnIsDoneAtOnce() {
        new Subscribed("BE").load();
        String previews = "/v1/plan-changes/bulk/previews";
        Subscribed.post(previews, "{\"from\": \"BE-no\", \"to\": \"BE-neither\", \"startDate\": \"2022-10-20\"}")
                .statusCode(422)
                .body("problems.pointer", contains("/from", "/to"));
        Subscribed.post(previews, "{\"startDate\": \"2022-10-32\", \"more\": 1}")
                .statusCode(400)
                .body("problems.pointer", hasItems("/from", "/to", "/startDate", "/more"));
        String preview = Subscribed.post(
                        previews, "{\"from\": \"BE-NONE\", \"to\": \"BE-100\", \"startDate\": \"2022-10-20\"}")
                .statusCode(201)
                .body("totals.services", equalTo(0))
                .body("totals.balance", equalTo("0.00"))
                .extract()
                .path("id");
        Subscribed.confirm(preview).statusCode(202).body("state", equalTo("DONE"));
        Subscribed.confirm("BE-none").statusCode(422).body("problems[0].pointer", equalTo("/preview"));
        Subscribed.get("/v1/plan-changes/bulk/previews/%00").statusCode(404);
        Subscribed.get("/v1/plan-changes/bulk/%00/results").statusCode(404);
    }

    @Test
    void aPreviewExpiresUnlessItWasConfirmed() {
        Subscribed world =
                new Subscribed("BF").with("one", "2022-11-01", "ACTIVE").load();
        String confirmed = world.preview("2022-11-20", "").extract().path("id");
        String waiting = world.preview("2022-11-20", "").extract().path("id");
        String run = confirmed(confirmed);
        Subscribed.awaited(run, 0);
        on("2022-11-15");
        assertThat(confirmed(confirmed)).isEqualTo(run);
        Subscribed.confirm(waiting).statusCode(409).body("problems.code", contains("PREVIEW_EXPIRED"));
    }

    @Test
    void sentTwiceWithOneKeyItIsOnePreviewAndWhoFollowsIsToldToTheEnd() {
        Subscribed world =
                new Subscribed("BG").with("one", "2022-11-01", "ACTIVE").load();
        String body = "{\"from\": \"BG-200\", \"to\": \"BG-100\", \"startDate\": \"2022-10-20\"}";
        String first = keyed(body);
        assertThat(keyed(body)).isEqualTo(first);
        String run = confirmed(first);
        String told = Subscribed.get("/v1/plan-changes/bulk/" + run + "/progress")
                .statusCode(200)
                .contentType("text/event-stream")
                .extract()
                .asString();
        assertThat(told.strip().lines().filter(line -> !line.isBlank()).reduce((one, last) -> last))
                .hasValueSatisfying(last -> assertThat(last).startsWith("data:").contains("\"DONE\"", "\"changed\":1"));
        assertThat(world.states("one")).containsExactlyInAnyOrder("ACTIVE", "PENDING");
    }

    private static String keyed(String body) {
        return bearing(Subscribed.staff())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "BG-key")
                .body(body)
                .post("/v1/plan-changes/bulk/previews")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}

package tenure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenure.MovableClock;
import tenure.Tokens;
import tenure.notice.Posted;

/** An edit for those who are on a plan: notice comes before effect. */
@QuarkusTest
class EditForAllIT {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate TODAY = LocalDate.parse("2023-03-10");
    private static final int PATIENCE = 500;

    /** So many days that a dearer plan may begin then. */
    private static final int PERIOD = 30;

    private final Catalogue catalogue =
            new Catalogue("E" + UUID.randomUUID().toString().substring(0, 8));

    @Inject
    MovableClock clock;

    @Inject
    TakingEffect effect;

    @BeforeEach
    void bronzeWithThreeSubscribers() {
        itIs(TODAY, LocalTime.NOON);
        catalogue.load("""
                {"plans": [{"id": "~B", "name": "~Bronze", "type": "RECURRING", "monthlyRate": "20.00", "currency": "GBP",
                   "visibility": ["SIGNUP_NEW"], "version": 7,
                   "allowances": [{"item": "SCAN", "mode": "RESTRICTED", "count": 10, "extraCount": 1, "extraFee": "0.50"}]},
                  {"id": "~E", "name": "~Empty", "type": "RECURRING", "monthlyRate": "20.00"}]}""");
        account(
                "~A1",
                "{\"id\": \"c1\", \"name\": \"Ada\", \"roles\": [\"BILLING\"], \"email\": \"bills@~.example\"}, {\"id\": \"c2\", \"name\": \"Sid\", \"roles\": [\"SIGNATORY\"], \"email\": \"sid@~.example\"}",
                "ACTIVE",
                "ACTIVE");
        account(
                "~A2",
                "{\"id\": \"c1\", \"roles\": [\"SIGNATORY\"]}, {\"id\": \"c2\", \"name\": \"Bea\", \"roles\": [\"BILLING\"], \"email\": \"bea@~.example\"}",
                "STOPPED");
        account(
                "~A3",
                "{\"id\": \"c1\", \"name\": \"Cy\", \"roles\": [\"SIGNATORY\"], \"email\": \"cy@~.example\"}",
                "PENDING");
        account(
                "~A4",
                "{\"id\": \"c1\", \"name\": \"Di\", \"roles\": [\"SIGNATORY\"], \"email\": \"di@~.example\"}",
                "ARCHIVED",
                "DISABLED");
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    private void account(String id, String contacts, String... lines) {
        String services = String.join(
                ",",
                IntStream.range(0, lines.length)
                        .mapToObj(i ->
                                "{\"id\": \"%s-%d\", \"status\": \"%s\", \"plan\": \"~B\", \"packages\": [{\"level\": \"ESSENTIAL\", \"from\": \"2020-08-03\"}]}"
                                        .formatted(id, i, lines[i]))
                        .toList());
        catalogue.load(
                "{\"accounts\": [{\"id\": \"%s\", \"name\": \"Works %s\", \"contacts\": [%s], \"services\": [%s]}]}"
                        .formatted(id, id, contacts, services));
    }

    private void itIs(LocalDate day, LocalTime time) {
        clock.set(day.atTime(time).atZone(LONDON).toInstant());
    }

    private static String dearer(LocalDate day) {
        return edit("{\"monthlyRate\": \"25.00\"}", day);
    }

    private static String cheaper(LocalDate day) {
        return edit("{\"monthlyRate\": \"15.00\"}", day);
    }

    private static String edit(String changes, LocalDate day) {
        return "{\"changes\": %s, \"appliesToExisting\": true, \"effectiveOn\": \"%s\"}".formatted(changes, day);
    }

    private String made(String body) {
        return catalogue
                .edit("~B", body)
                .statusCode(201)
                .body("state", equalTo("WAITING"))
                .extract()
                .path("id");
    }

    private ValidatableResponse edit(String id) {
        return catalogue.get("/v1/plans/~B/edits/" + id).statusCode(200);
    }

    /** Lets all notices go that can. */
    private void noticesGo(String id) {
        for (int look = 0; look < PATIENCE; look++) {
            Posted.dispatch();
            if (edit(id).extract().<Integer>path("notices.queued") == 0) {
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        throw new AssertionError("notices of " + id + " are still queued");
    }

    private void rateIs(String rate) {
        catalogue.get("/v1/plans/~B").body("monthlyRate", equalTo(rate));
    }

    @Test
    void every_subscriber_is_told_once_and_the_plan_changes_on_its_day() {
        LocalDate day = TODAY.plusDays(PERIOD);
        String id = made(dearer(day));
        noticesGo(id);
        edit(id).body("notices.owed", equalTo(3))
                .body("notices.sent", equalTo(3))
                .body("notices.lastSentOn", equalTo(TODAY.toString()))
                .body("beneficial", equalTo(false))
                .body("because", contains("RATE_RISES"))
                .body("blocks.code", contains("EDIT_NOT_DUE"))
                .body("accounts.account", contains(catalogue.own("~A1"), catalogue.own("~A2"), catalogue.own("~A3")))
                .body("accounts[0].monthlyNow", equalTo("40.00"))
                .body("accounts[0].monthlyThen", equalTo("50.00"))
                .body("accounts[2].monthlyNow", equalTo("0.00"));
        String clerk = Tokens.staff("clerk");
        catalogue
                .get(clerk, "/v1/notices?about=plan-edit:" + id)
                .body("notices", hasSize(3))
                .body(
                        "notices.to",
                        containsInAnyOrder(
                                catalogue.own("sid@~.example"),
                                catalogue.own("bea@~.example"),
                                catalogue.own("cy@~.example")))
                .body("notices.copies", everyItem(contains("plan-notices@example.com")));
        itIs(day.minusDays(1), LocalTime.of(23, 59, 50));
        effect.happen();
        rateIs("20.00");
        itIs(day.plusDays(3), LocalTime.of(0, 0, 5));
        assertThat(effect.happen()).isPositive();
        rateIs("25.00");
        catalogue.get("/v1/plans/~B").body("version", equalTo(8));
        edit(id).body("state", equalTo("DONE"))
                .body("endedBy", equalTo("schedule"))
                .body("accounts", hasSize(3));
        catalogue
                .get("/v1/plans/~B/history")
                .body("versions.how", contains("EDIT", "IMPORT"))
                .body("versions[0].edit", equalTo(id))
                .body("versions[1].plan.monthlyRate", equalTo("20.00"));
        effect.happen();
        catalogue.get("/v1/plans/~B/history").body("versions", hasSize(2));
        catalogue
                .get(clerk, "/v1/events?after=0&types=plan.edited&limit=500")
                .body("events.findAll { it.data.edit == '%s' }".formatted(id), hasSize(1));
    }

    @Test
    void an_edit_that_is_not_announced_in_time_is_refused() {
        catalogue
                .edit("~B", dearer(TODAY.plusDays(PERIOD - 1)))
                .statusCode(409)
                .body("problems.code", contains("NOTICE_PERIOD_RUNNING"))
                .body("problems.pointer", contains("/effectiveOn"));
        catalogue
                .edit("~B", dearer(TODAY))
                .statusCode(409)
                .body("problems.code", contains("NOTICE_NOT_SENT", "NOTICE_PERIOD_RUNNING"));
        catalogue.edit("~B", cheaper(TODAY)).statusCode(409).body("problems.code", contains("NOTICE_NOT_SENT"));
        catalogue.get("/v1/plans/~B/edits").body("edits", empty());
    }

    @Test
    void what_only_does_good_needs_notice_and_no_period() {
        String id = made(cheaper(TODAY.plusDays(1)));
        edit(id).body("beneficial", equalTo(true)).body("noticePeriod", equalTo(0));
        noticesGo(id);
        itIs(TODAY.plusDays(1), LocalTime.of(0, 0, 5));
        catalogue
                .post("/v1/plans/~B/edits/" + id + "/apply", "{}")
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("endedBy", equalTo("clerk"));
        rateIs("15.00");
        catalogue.post("/v1/plans/~B/edits/" + id + "/apply", "{}").statusCode(409);
    }

    @Test
    void who_cannot_be_told_holds_it_up_and_is_listed() {
        account("~A5", "{\"id\": \"c1\", \"roles\": [\"SIGNATORY\"]}", "ACTIVE");
        LocalDate day = TODAY.plusDays(PERIOD);
        String id = made(dearer(day));
        noticesGo(id);
        catalogue
                .get("/v1/plans/~B/edits/" + id + "?notice=NONE")
                .body("notices.none", equalTo(1))
                .body("accounts.account", contains(catalogue.own("~A5")));
        itIs(day, LocalTime.of(0, 0, 5));
        effect.happen();
        rateIs("20.00");
        edit(id).body("state", equalTo("WAITING")).body("blocked.code", contains("NOTICE_NOT_SENT"));
        catalogue
                .post("/v1/plans/~B/edits/" + id + "/apply", "{}")
                .statusCode(409)
                .body("problems.code", contains("NOTICE_NOT_SENT"));
        account("~A5", "{\"id\": \"c1\", \"roles\": [\"SIGNATORY\"], \"email\": \"eve@~.example\"}", "ACTIVE");
        effect.happen();
        noticesGo(id);
        edit(id).body("notices.sent", equalTo(4)).body("blocks.code", contains("NOTICE_PERIOD_RUNNING"));
        itIs(day.plusDays(PERIOD - 1), LocalTime.NOON);
        effect.happen();
        rateIs("20.00");
        edit(id).body("blocked.code", contains("NOTICE_PERIOD_RUNNING"));
        itIs(day.plusDays(PERIOD), LocalTime.of(0, 0, 5));
        effect.happen();
        rateIs("25.00");
    }

    @Test
    void a_notice_that_came_back_holds_it_up() {
        String id = made(dearer(TODAY.plusDays(PERIOD)));
        noticesGo(id);
        String clerk = Tokens.staff("clerk");
        String notice = catalogue
                .get(clerk, "/v1/notices?about=plan-edit:" + id)
                .extract()
                .path("notices.find { it.account == '%s' }.id".formatted(catalogue.own("~A2")));
        catalogue
                .post("/v1/notices/" + notice + "/bounce", "{\"reason\": \"no such mailbox\"}")
                .statusCode(200);
        catalogue
                .get("/v1/plans/~B/edits/" + id + "?notice=BOUNCED")
                .body("notices.bounced", equalTo(1))
                .body("blocks.code", contains("NOTICE_NOT_SENT", "EDIT_NOT_DUE"))
                .body("accounts.account", contains(catalogue.own("~A2")));
        effect.happen();
        edit(id).body("notices.bounced", equalTo(1));
        account(
                "~A2",
                "{\"id\": \"c2\", \"name\": \"Bea\", \"roles\": [\"BILLING\"], \"email\": \"new@~.example\"}",
                "STOPPED");
        effect.happen();
        noticesGo(id);
        edit(id).body("notices.sent", equalTo(3)).body("notices.bounced", equalTo(0));
    }

    @Test
    void an_edit_is_called_off_before_it_takes_effect() {
        String id = made(cheaper(TODAY.plusDays(1)));
        noticesGo(id);
        catalogue
                .post("/v1/plans/~B/edits/" + id + "/withdraw", "{}")
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        itIs(TODAY.plusDays(1), LocalTime.NOON);
        effect.happen();
        rateIs("20.00");
        catalogue
                .post("/v1/plans/~B/edits/" + id + "/withdraw", "{}")
                .statusCode(409)
                .body("problems.code", contains("EDIT_WITHDRAWN"));
    }

    @Test
    void where_nobody_is_on_the_plan_it_takes_effect_at_once_and_once() {
        String body = catalogue.own(
                "{\"changes\": {\"monthlyRate\": \"99.00\", \"name\": \"~Full\"}, \"appliesToExisting\": true, \"effectiveOn\": \"%s\"}"
                        .formatted(TODAY));
        String key = UUID.randomUUID().toString();
        List<String> ids = IntStream.range(0, 2)
                .mapToObj(i -> Tokens.bearing(Tokens.staff("clerk"))
                        .contentType("application/json")
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post(catalogue.own("/v1/plans/~E/edits"))
                        .then()
                        .statusCode(201)
                        .body("state", equalTo("DONE"))
                        .extract()
                        .<String>path("id"))
                .toList();
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
        catalogue
                .get("/v1/plans/~E")
                .body("name", equalTo(catalogue.own("~Full")))
                .body("version", equalTo(2));
    }

    @Test
    void of_many_who_look_at_once_one_has_it_take_effect() {
        String id = made(cheaper(TODAY.plusDays(1)));
        noticesGo(id);
        itIs(TODAY.plusDays(1), LocalTime.of(0, 0, 5));
        IntStream.range(0, 6).parallel().forEach(i -> effect.happen());
        rateIs("15.00");
        catalogue.get("/v1/plans/~B").body("version", equalTo(8));
        catalogue.get("/v1/plans/~B/history").body("versions", hasSize(2));
    }

    @Test
    void what_an_edit_would_do_is_shown_and_not_done() {
        account("~A5", "{\"id\": \"c1\", \"roles\": [\"SIGNATORY\"]}", "ACTIVE");
        catalogue
                .rehearse("~B", dearer(TODAY))
                .statusCode(200)
                .body("subscribers.accounts", equalTo(4))
                .body("subscribers.services", equalTo(5))
                .body("subscribers.monthlyNow", equalTo("80.00"))
                .body("subscribers.monthlyThen", equalTo("125.00"))
                .body("notices.owed", equalTo(4))
                .body("notices.withoutAddress", equalTo(1))
                .body("earliest", equalTo(TODAY.plusDays(PERIOD).toString()))
                .body("blocks.code", contains("NOTICE_NOT_SENT", "NOTICE_PERIOD_RUNNING"));
        catalogue
                .post("/v1/plans/~B/edits?dryRun=true&limit=2&token=~A1", dearer(TODAY))
                .body("accounts.account", contains(catalogue.own("~A2"), catalogue.own("~A3")))
                .body("page.next_token", equalTo(catalogue.own("~A3")));
        catalogue.get("/v1/plans/~B/edits").body("edits", empty());
    }

    @Test
    void a_plan_that_was_split_while_an_edit_waits_is_not_led_to() {
        catalogue.load(
                "{\"plans\": [{\"id\": \"~T\", \"name\": \"~Target\", \"type\": \"RECURRING\", \"monthlyRate\": \"1.00\","
                        + " \"visibility\": [\"SIGNUP_EXISTING\"]}]}");
        LocalDate day = TODAY.plusDays(PERIOD);
        String id = made(edit("{\"changeableTo\": [\"~T\"]}", day));
        noticesGo(id);
        String successor = catalogue
                .edit("~T", "{\"changes\": {}, \"appliesToExisting\": false}")
                .statusCode(201)
                .extract()
                .path("successor");
        itIs(day, LocalTime.of(0, 0, 5));
        effect.happen();
        catalogue.get("/v1/plans/~B").body("changeableTo", contains(successor));
    }

    @Test
    void an_edit_says_whom_it_is_for_and_nothing_that_is_not_known() {
        catalogue
                .edit(
                        "~B",
                        "{\"changes\": {\"type\": \"VOICE\", \"colour\": 1}, \"appliesToExisting\": \"yes\", \"when\": 1}")
                .statusCode(400)
                .body("problems.code", hasItem("SCOPE_OF_EDIT_MISSING"))
                .body(
                        "problems.pointer",
                        containsInAnyOrder("/when", "/appliesToExisting", "/changes/type", "/changes/colour"));
        catalogue
                .edit(
                        "~B",
                        "{\"changes\": {\"name\": \"~Empty\", \"visibility\": [\"MOON\"]}, \"appliesToExisting\": true, \"effectiveOn\": \"2023-06-01\"}")
                .statusCode(422)
                .body("problems.pointer", containsInAnyOrder("/changes/name", "/changes/visibility/0"));
        catalogue
                .edit("~B", "{\"changes\": {\"monthlyRate\": \"1.00\"}, \"appliesToExisting\": true}")
                .statusCode(400)
                .body("problems.pointer", contains("/effectiveOn"));
        catalogue.edit("%00", cheaper(TODAY)).statusCode(404);
        catalogue.get("/v1/plans/~B/edits/%00").statusCode(404);
        catalogue.get("/v1/plans/%00").statusCode(404);
    }
}

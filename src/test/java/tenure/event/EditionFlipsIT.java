package tenure.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static tenure.event.OtherEdition.GIVEN;
import static tenure.event.OtherEdition.TAKEN;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenure.Tokens;
import tenure.account.Histories;
import tenure.account.intake.Example;
import tenure.authoring.edition.Candidate;
import tenure.authoring.edition.EditionEntry;
import tenure.authoring.edition.Opened;
import tenure.authoring.edition.PackStore;
import tenure.authoring.edition.Publishing;
import tenure.authoring.scenario.ShippedPack;
import tenure.decision.Decider;
import tenure.decision.InForce;
import tenure.facts.Moment;
import tenure.facts.history.AccountHistory;
import tenure.rules.pack.PackFiles;

/** What another edition flips is told once for each account, by its round or by whoever changes the account first. */
@QuarkusTest
class EditionFlipsIT {

    private static final String PACK = "my-plan";
    private static final PackFiles SHIPPED = ShippedPack.MY_PLAN.files();
    private static final PackFiles OTHER = OtherEdition.files();
    private static final String LOST = "entitlement.lost";
    private static final String GAINED = "entitlement.gained";
    private static final Tuple[] THERE = {tuple(GAINED, GIVEN), tuple(LOST, TAKEN)};
    private static final Tuple[] BACK = {tuple(LOST, GIVEN), tuple(GAINED, TAKEN)};
    private static final int AT_ONCE = 4;
    private static final int MOST = 500;
    private static final Map<String, Opened> OPENED = new HashMap<>();
    private static final Duration SOON = Duration.ofMinutes(1);
    private static int tests;

    @Inject
    EditionRound round;

    @Inject
    EditionFlips flips;

    @Inject
    Daybreak daybreak;

    @Inject
    Feed feed;

    @Inject
    InForce inForce;

    @Inject
    PackStore packs;

    @Inject
    AgroalDataSource store;

    @Inject
    Clock clock;

    private final String own = "-ed" + tests++;

    /* After the accounts of other tests, which need not all be gone through. */
    private final String account = "zzz" + own;

    @BeforeEach
    void all_was_told_and_an_account_is_there() throws SQLException {
        publish(SHIPPED);
        daybreak.on(Moment.at(clock.instant()).day());
        goThrough();
        imported(own);
    }

    @AfterEach
    void the_rules_are_as_they_were() throws SQLException {
        publish(SHIPPED);
        goThrough();
        assertThat(progress()).isEqualTo(SHIPPED.hash());
    }

    @Test
    void what_another_edition_flips_and_the_way_back_are_told_once_each() throws SQLException {
        long end = feed.end();
        publish(OTHER);
        goThrough();
        List<Told> first = told(account);
        assertThat(first).extracting(Told::type, EditionFlipsIT::what).containsExactlyInAnyOrder(THERE);
        assertThat(first).extracting(Told::edition).containsOnly(OTHER.hash());
        assertThat(feed.after(end, new Wanted(Set.of("edition.in-force"), null, null), MOST)
                        .events())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.account()).isNull();
                    assertThat(event.edition()).isEqualTo(OTHER.hash());
                    assertThat(event.data().toString()).contains(SHIPPED.hash());
                    assertThat(event.number()).isLessThan(first.get(0).number());
                    assertThat(first).extracting(Told::at).containsOnly(event.at());
                });
        long told = feed.end();
        round.look();
        assertThat(feed.end()).isEqualTo(told);

        publish(SHIPPED);
        goThrough();
        List<Told> back = told(account).subList(first.size(), told(account).size());
        assertThat(back).extracting(Told::type, EditionFlipsIT::what).containsExactlyInAnyOrder(BACK);
        assertThat(back).extracting(Told::edition).containsOnly(SHIPPED.hash());
    }

    @Test
    void an_act_on_an_account_that_the_round_has_not_reached_tells_of_the_edition_first() throws SQLException {
        publish(OTHER);
        order("BAR_INTL");
        List<Told> first = entitlements();
        assertThat(first.subList(0, 2))
                .extracting(Told::type, EditionFlipsIT::what)
                .containsExactlyInAnyOrder(THERE);
        assertThat(first.subList(2, first.size()))
                .extracting(Told::type, EditionFlipsIT::what)
                .containsExactly(tuple(GAINED, "BAR_INTL"));
        order("BAR_PREMIUM");
        assertThat(entitlements())
                .hasSize(4)
                .last()
                .satisfies(event -> assertThat(what(event)).isEqualTo("BAR_PREMIUM"));
        goThrough();
        assertThat(entitlements()).hasSize(4);
    }

    @Test
    void an_act_while_the_round_is_begun_by_somebody_else_does_not_wait_for_it() throws SQLException {
        publish(OTHER);
        try (Connection other = store.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select from event_edition for no key update");
            before(account);
            other.rollback();
            other.setAutoCommit(true);
        }
        assertThat(told(account)).extracting(Told::type, EditionFlipsIT::what).containsExactlyInAnyOrder(THERE);
        goThrough();
        assertThat(told(account)).hasSize(2);
    }

    @Test
    void a_round_is_not_finished_while_somebody_may_still_set_a_mark() throws SQLException {
        publish(OTHER);
        assertThat(flips.step()).isTrue();
        before(account);
        try (Connection act = store.getConnection();
                Statement statement = act.createStatement()) {
            act.setAutoCommit(false);
            statement.execute("select from event_edition for key share");
            skipToOwn();
            for (int i = 0; i < AT_ONCE; i++) {
                assertThat(flips.step()).isTrue();
            }
            assertThat(progress()).isEqualTo(SHIPPED.hash());
            act.rollback();
            act.setAutoCommit(true);
        }
        goThrough();
        assertThat(progress()).isEqualTo(OTHER.hash());
        assertThat(told(account)).hasSize(2);
    }

    @Test
    void a_round_that_was_left_is_gone_on_with_after_the_account_it_came_to() throws SQLException {
        String next = account + "-next";
        imported(own + "-next");
        publish(OTHER);
        assertThat(flips.step()).isTrue();
        goOnAfter(account);
        round.look();
        assertThat(told(account)).isEmpty();
        assertThat(told(next)).extracting(Told::type, EditionFlipsIT::what).containsExactlyInAnyOrder(THERE);
        assertThat(progress()).isEqualTo(OTHER.hash());
    }

    @Test
    void of_many_that_come_at_once_one_tells() throws SQLException, InterruptedException, ExecutionException {
        publish(OTHER);
        flips.step();
        skipToOwn();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                all.add(threads.submit(round::look));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        round.look();
        assertThat(told(account)).extracting(Told::type, EditionFlipsIT::what).containsExactlyInAnyOrder(THERE);
    }

    @Test
    void a_day_that_begins_before_the_round_is_told_by_the_edition_before() throws SQLException {
        LocalDate day = lastDay().plusDays(1);
        imported(own, day);
        publish(OTHER);
        assertThat(daybreak.on(day)).isTrue();
        assertThat(told(account))
                .extracting(Told::type, EditionFlipsIT::what, Told::edition)
                .contains(tuple(LOST, TAKEN, SHIPPED.hash()));
    }

    @Test
    void days_and_editions_are_told_one_after_the_other() throws SQLException {
        LocalDate last = lastDay();
        publish(OTHER);
        update("update event_daybreak set last = current_date - 2");
        try {
            assertThat(flips.step()).isFalse();
            before(account);
            assertThat(progress()).isEqualTo(SHIPPED.hash());
        } finally {
            update("update event_daybreak set last = ?::date", last.toString());
        }
        List<Told> first = told(account);
        assertThat(first).extracting(Told::type, EditionFlipsIT::what).containsExactlyInAnyOrder(THERE);
        assertThat(flips.step()).isTrue();
        assertThat(daybreak.on(last.plusDays(1))).isFalse();
        goThrough();
        assertThat(told(account)).isEqualTo(first);
        assertThat(daybreak.on(last.plusDays(1))).isTrue();
    }

    @Test
    void a_replica_that_still_serves_the_edition_before_tells_nothing() throws SQLException {
        publish(OTHER);
        goThrough();
        List<Told> first = told(account);
        long end = feed.end();
        Decider now = inForce.decider();
        inForce.put(new Decider(ShippedPack.MY_PLAN.edition()));
        try {
            assertThat(flips.step()).isFalse();
            before(account);
        } finally {
            inForce.put(now);
        }
        assertThat(feed.end()).isEqualTo(end);
        assertThat(progress()).isEqualTo(OTHER.hash());
        assertThat(told(account)).isEqualTo(first);
    }

    @Test
    void after_an_edition_that_is_gone_nothing_is_told_but_that_there_is_another() throws SQLException {
        long end = feed.end();
        update("update event_edition set told = 'gone', since = 'epoch'");
        round.look();
        assertThat(progress()).isEqualTo(SHIPPED.hash());
        assertThat(feed.after(end, new Wanted(Set.of(), null, null), MOST).events())
                .extracting(Told::type)
                .contains("edition.in-force")
                .doesNotContain(GAINED, LOST);
    }

    /** Has these rules in force. */
    private void publish(PackFiles files) {
        if (!inForce.decider().edition().hash().equals(files.hash())) {
            Opened opened = OPENED.computeIfAbsent(files.hash(), any -> Opened.compiling(PACK, files));
            packs.change(PACK, connection -> {
                Instant now = clock.instant();
                List<String> authors = List.of(EditionEntry.DISTRIBUTION);
                Candidate candidate = new Candidate(files, opened.form(), null, authors, null, "Of events", now, null);
                return Publishing.publish(connection, PACK, candidate, now);
            });
        }
        long end = System.nanoTime() + SOON.toNanos();
        while (!inForce.decider().edition().hash().equals(files.hash())) {
            assertThat(System.nanoTime()).as("the edition is in force in time").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** A round, of which somebody else has done most. */
    private void goThrough() throws SQLException {
        flips.step();
        skipToOwn();
        round.look();
    }

    private void skipToOwn() throws SQLException {
        update(
                "update event_edition set cursor = (select coalesce(max(id), '') from account where id < ?)"
                        + " where target is not null",
                account);
    }

    private void goOnAfter(String id) throws SQLException {
        update("update event_edition set cursor = ?", id);
    }

    private void update(String sql, String... values) throws SQLException {
        try (Connection connection = store.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setString(i + 1, values[i]);
            }
            update.execute();
        }
    }

    /** What everybody does who changes an account. */
    private void before(String id) throws SQLException {
        try (Connection connection = store.getConnection()) {
            connection.setAutoCommit(false);
            List<AccountHistory> history = Histories.read(connection, List.of(id));
            daybreak.before(connection, history, Moment.at(clock.instant()).day());
            daybreak.before(connection, history, Moment.at(clock.instant()).day());
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private void imported(String ending) {
        imported(ending, LocalDate.parse("2099-01-01"));
    }

    private void imported(String ending, LocalDate until) {
        String document = Example.with(
                        Example.document(ending), "/accounts/0/services/0/boltOns/0/until", "\"" + until + "\"")
                .toString()
                .replace("\"A-1" + ending + "\"", "\"zzz" + ending + "\"");
        Tokens.bearing(Tokens.admin())
                .contentType(ContentType.JSON)
                .body(document)
                .post("/v1/import")
                .then()
                .statusCode(200);
    }

    private void order(String control) {
        Tokens.bearing(Tokens.customer("cu-1" + own, account))
                .contentType(ContentType.JSON)
                .body("""
                        {"action": "bar.add", "resource": {"type": "service", "id": "S-1%s"},
                         "properties": {"control": "%s"}}""".formatted(own, control))
                .post("/v1/accounts/" + account + "/orders")
                .then()
                .statusCode(201);
    }

    private List<Told> entitlements() {
        return feed.after(0, new Wanted(Set.of(GAINED, LOST), account, null), MOST)
                .events();
    }

    private List<Told> told(String id) {
        return feed.after(0, new Wanted(Set.of(), id, null), MOST).events();
    }

    private static String what(Told event) {
        JsonNode data = Example.json(event.data());
        return data.path("feature").asText(data.path("control").asText());
    }

    private String progress() throws SQLException {
        return read("select told from event_edition");
    }

    private LocalDate lastDay() throws SQLException {
        return LocalDate.parse(read("select last::text from event_daybreak"));
    }

    private String read(String sql) throws SQLException {
        try (Connection connection = store.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}

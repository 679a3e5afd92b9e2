package tenure.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenure.Tokens;
import tenure.account.Histories;
import tenure.account.intake.Example;
import tenure.facts.Moment;
import tenure.facts.history.AccountHistory;

/** What a day's beginning flips is told once for each account, whoever is there and whenever. */
@QuarkusTest
class DaybreakIT {

    private static final int AT_ONCE = 4;
    private static final int MOST = 500;
    private static int tests;

    @Inject
    Daybreak daybreak;

    @Inject
    Feed feed;

    @Inject
    AgroalDataSource store;

    @Inject
    Clock clock;

    private final String own = "-day" + tests++;
    private final String account = "A-1" + own;

    /** The first day that was not told yet. */
    private LocalDate day;

    @BeforeEach
    void the_days_so_far_are_told() throws SQLException {
        daybreak.on(LocalDate.ofInstant(clock.instant(), Moment.ZONE));
        try (Connection connection = store.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select last from event_daybreak")) {
            row.next();
            day = row.getObject(1, LocalDate.class).plusDays(1);
        }
    }

    @Test
    void what_ends_on_a_day_is_told_on_that_day_once() {
        holdUntil(day.plusDays(1));
        daybreak.on(day);
        assertThat(told()).isEmpty();
        assertThat(daybreak.on(day.plusDays(1))).isTrue();
        List<Told> first = told();
        assertThat(first).extracting(Told::type).containsOnly("entitlement.lost");
        assertThat(first).extracting(Told::at).containsOnly(Moment.startOf(day.plusDays(1)));
        assertThat(daybreak.on(day.plusDays(1))).isFalse();
        assertThat(told()).isEqualTo(first).isNotEmpty();
    }

    @Test
    void days_that_nobody_was_there_for_are_made_up_for() {
        holdUntil(day.plusDays(2));
        daybreak.on(day.plusDays(5));
        assertThat(told()).extracting(Told::at).containsOnly(Moment.startOf(day.plusDays(2)));
    }

    @Test
    void of_many_that_come_at_once_one_tells() throws InterruptedException, ExecutionException {
        holdUntil(day);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                Callable<Boolean> one = () -> daybreak.on(day);
                all.add(threads.submit(one));
            }
            for (Future<Boolean> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(told()).extracting(event -> event.resource() + event.data()).doesNotHaveDuplicates();
        assertThat(told()).isNotEmpty();
    }

    @Test
    void whoever_changes_an_account_first_tells_what_time_did() throws SQLException {
        holdUntil(day);
        try (Connection connection = store.getConnection()) {
            connection.setAutoCommit(false);
            AccountHistory history =
                    Histories.read(connection, List.of(account)).get(0);
            daybreak.before(connection, List.of(history), day);
            daybreak.before(connection, List.of(history), day);
            connection.commit();
            connection.setAutoCommit(true);
        }
        List<Told> first = told();
        assertThat(first).isNotEmpty();
        assertThat(first).extracting(event -> event.resource() + event.data()).doesNotHaveDuplicates();
        daybreak.on(day);
        assertThat(told()).isEqualTo(first);
    }

    @Test
    void an_account_is_found_by_any_date_in_its_document() throws SQLException {
        holdUntil(day);
        try (Connection connection = store.getConnection()) {
            assertThat(Histories.naming(connection, Set.of(day), "A-1-day", 100))
                    .contains(account);
            assertThat(Histories.naming(connection, Set.of(day.plusDays(77)), "A-1-day", 100))
                    .doesNotContain(account);
            assertThat(Histories.after(connection, "A-1-day", 100)).contains(account);
        }
    }

    private void holdUntil(LocalDate end) {
        ObjectNode document =
                Example.with(Example.document(own), "/accounts/0/services/0/boltOns/0/until", "\"" + end + "\"");
        Tokens.bearing(Tokens.admin())
                .contentType("application/json")
                .body(document.toString())
                .post("/v1/import")
                .then()
                .statusCode(200);
    }

    private List<Told> told() {
        return feed.after(0, new Wanted(Set.of(), account, null), MOST).events();
    }
}

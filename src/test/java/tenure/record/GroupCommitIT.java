package tenure.record;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tenure.Tokens;
import tenure.account.DocumentFacts;
import tenure.account.intake.Example;
import tenure.authoring.scenario.ShippedPack;
import tenure.decision.Decider;
import tenure.facts.Inquiry;
import tenure.record.RecordSettings.Mode;
import tenure.request.Action;
import tenure.request.Context;
import tenure.request.Context.Explain;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.request.Subject;
import tenure.rules.Session.Evidence;
import tenure.security.Caller;
import tenure.security.Group;

/** How decisions are kept when the store is slow, or fails, or has to be tidied. */
@QuarkusTest
class GroupCommitIT {

    private static final String NOBODY_LISTENS = "jdbc:postgresql://127.0.0.1:1/postgres";
    private static final Decider DECIDER = new Decider(ShippedPack.MY_PLAN.edition());

    @Inject
    AgroalDataSource store;

    @Inject
    Records records;

    private final SimpleMeterRegistry figures = new SimpleMeterRegistry();
    private final CallIds ids = new CallIds();

    @Test
    void soon_answers_at_once_while_there_is_room_and_then_waits() throws Exception {
        GroupCommit recorder = started(store, Mode.SOON, 2);
        List<Call> calls = IntStream.range(0, 6).mapToObj(i -> call()).toList();
        recorder.keep(call(), given()).toCompletableFuture().get(5, SECONDS);
        List<CompletableFuture<Void>> answers = new ArrayList<>();
        try (Connection other = store.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table record in access exclusive mode");
            for (Call call : calls) {
                answers.add(recorder.keep(call, given()).toCompletableFuture());
            }
            assertThat(answers.get(0)).isDone();
            assertThat(answers.get(5)).isNotDone();
            assertThat(figures.get("tenure.records.waiting").gauge().value()).isGreaterThan(3);
            other.rollback();
        }
        for (CompletableFuture<Void> answer : answers) {
            answer.get(10, SECONDS);
        }
        recorder.stop(new ShutdownEvent());
        assertThat(calls).allSatisfy(call -> assertThat(records.find(call.id())).isPresent());
        assertThat(figures.get("tenure.records.written").counter().count()).isEqualTo(7);
        assertThat(figures.get("tenure.records.lost").counter().count()).isZero();
    }

    @Test
    void what_was_answered_and_cannot_be_kept_is_counted() throws Exception {
        try (AgroalDataSource nowhere = nowhere()) {
            GroupCommit recorder = started(nowhere, Mode.SOON, 2);
            recorder.keep(call(), given()).toCompletableFuture().get(5, SECONDS);
            recorder.keep(call(), given()).toCompletableFuture().get(5, SECONDS);
            assertRefused(recorder);
            recorder.stop(new ShutdownEvent());
            assertThat(figures.get("tenure.records.lost").counter().count()).isEqualTo(2);
        }
    }

    @Test
    void what_cannot_be_kept_is_not_answered() throws Exception {
        try (AgroalDataSource nowhere = nowhere()) {
            GroupCommit recorder = started(nowhere, Mode.BEFORE_ANSWER, 2);
            assertRefused(recorder);
            recorder.stop(new ShutdownEvent());
            assertRefused(recorder);
            assertThat(figures.get("tenure.records.lost").counter().count()).isZero();
        }
    }

    @Test
    void a_door_whose_store_hangs_answers_with_503_and_nothing_else() throws Exception {
        Response before = ask();
        assertThat(before.statusCode()).isEqualTo(200);
        try (Connection other = store.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table record in access exclusive mode");
            Response answer = ask();
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.asString()).isEqualTo("The decision could not be kept, so it is not given.\n");
            assertThat(answer.header("X-Decision-Id")).isNull();
            other.rollback();
        }
        assertThat(ask().asString()).isEqualTo(before.asString());
    }

    @Test
    void months_are_made_once_by_whoever_comes_first_and_dropped_when_their_time_is_over() throws Exception {
        YearMonth month = YearMonth.of(2001, 3);
        List<Thread> replicas = IntStream.range(0, 4)
                .mapToObj(i -> new Thread(() -> make(month)))
                .toList();
        replicas.forEach(Thread::start);
        for (Thread replica : replicas) {
            replica.join();
        }
        assertThat(exists("record_200103") && exists("record_facts_200103")).isTrue();
        try (Connection connection = store.getConnection()) {
            Months.drop(connection, LocalDate.of(2003, 3, 31), Period.ofMonths(24));
            assertThat(exists("record_200103")).isTrue();
            Months.drop(connection, LocalDate.of(2003, 4, 1), Period.ofMonths(24));
        }
        assertThat(exists("record_200103") || exists("record_facts_200103")).isFalse();
    }

    @Test
    void ids_grow_with_time_and_tell_it() {
        Instant now = Instant.parse("2026-03-01T00:00:00.5Z");
        var first = ids.next(now);
        var second = ids.next(now.minusSeconds(60));
        assertThat(first.version()).isEqualTo(7);
        assertThat(first.variant()).isEqualTo(2);
        assertThat(second.toString()).isGreaterThan(first.toString());
        assertThat(DecisionId.time(first)).isEqualTo(now);
        assertThat(DecisionId.of(first, 0)).isEqualTo(first);
        assertThat(DecisionId.call(DecisionId.of(first, 999))).isEqualTo(first);
        assertThat(DecisionId.of(first, 0xabc).toString()).endsWith("00abc");
    }

    private void make(YearMonth month) {
        try (Connection connection = store.getConnection()) {
            Months.make(connection, List.of(month));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean exists(String table) throws SQLException {
        try (Connection connection = store.getConnection();
                var rows =
                        connection.createStatement().executeQuery("select to_regclass('" + table + "') is not null")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private static Response ask() {
        return Tokens.bearing(Tokens.pep())
                .contentType("application/json")
                .body("""
                        {"subject":{"type":"customer","id":"x"},"action":{"name":"y"},"resource":{"type":"service","id":"z"},
                         "context":{"asOf":"2020-11-01"}}""")
                .post("/access/v1/evaluation");
    }

    private void assertRefused(GroupCommit recorder) {
        assertThatThrownBy(() ->
                        recorder.keep(call(), given()).toCompletableFuture().get(10, SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(NotKept.class);
    }

    private GroupCommit started(AgroalDataSource where, Mode mode, int queue) {
        GroupCommit recorder = new GroupCommit(where, new Settings(mode, queue), Clock.systemUTC(), figures);
        recorder.start(new StartupEvent());
        return recorder;
    }

    private Call call() {
        Instant now = Clock.systemUTC().instant();
        Caller caller = new Caller("x", Set.of(Group.PEP), null, null);
        return new Call(ids.next(now), now, caller, null, DECIDER.edition());
    }

    private static List<Given> given() {
        Request request = new Request(
                new Subject("customer", "cu-1"),
                new Action("usage.view", Map.of()),
                new Resource("service", "S-1"),
                new Context(Instant.EPOCH, null, null, Explain.ANSWER_ONLY));
        Inquiry inquiry =
                new DocumentFacts(Example.document()).gather(List.of(request)).get(0);
        return List.of(new Given(0, inquiry, DECIDER.decide(inquiry, Evidence.RULES)));
    }

    private static AgroalDataSource nowhere() throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(1)
                        .connectionFactoryConfiguration(connection -> connection.jdbcUrl(NOBODY_LISTENS))));
    }

    private record Settings(Mode mode, int queue) implements RecordSettings {
        @Override
        public Duration patience() {
            return Duration.ofSeconds(3);
        }

        @Override
        public Period retention() {
            return Period.ofMonths(24);
        }
    }
}

package tenure.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static tenure.Tokens.bearing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenure.MovableClock;
import tenure.Tokens;
import tenure.account.AccountChanges;
import tenure.facts.Moment;
import tenure.migration.Figures.Day;

/** Whatever customers went through, the figures of each day add up to all of them. */
@QuarkusTest
class FiguresIT {
    private static final List<Stage> STAGES = List.of(Stage.values());

    private static final Instant START = Instant.parse("2020-08-03T08:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    AccountChanges changes;

    @Inject
    MovableClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void figuresAddUpWhateverHappened(long seed) {
        Random dice = new Random(seed);
        String partner = "FG-" + seed;
        int size = 3 + dice.nextInt(6);
        List<String> accounts = new ArrayList<>(Pilgrims.accounts(partner, partner + "-P", size));
        accounts.add(imported(partner + "-900", partner + "-P", "2020-08-04", "2020-08-06"));
        accounts.add(imported(partner + "-901", partner + "-P", "2020-08-05", null));
        Pilgrims.load(accounts, partner + "-P");
        Map<LocalDate, Map<Stage, Integer>> expected = history(dice, partner, size);

        Scope scope = new Scope(partner + "-P", null);
        LocalDate today = LocalDate.parse("2020-09-30");
        List<Day> days = changes.run(transaction -> Figures.days(transaction.connection(), scope, today));
        assertThat(days)
                .allSatisfy(day -> assertThat(day.stages().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .isEqualTo(size + 2));
        assertThat(days).allSatisfy(day -> assertThat(day.stages().values()).allMatch(count -> count >= 0));
        Day last = days.get(days.size() - 1);
        assertThat(last.stages()).isEqualTo(expected.get(today));
        assertThat(last.stages()).isEqualTo(listed(scope));
    }

    /** Has customers move at random, from wherever they are to anywhere else. */
    private Map<LocalDate, Map<Stage, Integer>> history(Random dice, String partner, int size) {
        Map<String, Stage> at = new java.util.TreeMap<>();
        for (int i = 1; i <= size; i++) {
            at.put("%s-%03d".formatted(partner, i), Stage.NOT_SCHEDULED);
        }
        at.put(partner + "-900", Stage.ACTIVE);
        at.put(partner + "-901", Stage.MIGRATED);
        List<String> ids = new ArrayList<>(at.keySet());
        ids.remove(partner + "-900");
        Instant now = START.plus(5, ChronoUnit.DAYS);
        for (int i = 0; i < 40; i++) {
            now = now.plus(dice.nextInt(30), ChronoUnit.HOURS);
            String id = ids.get(dice.nextInt(ids.size()));
            Stage to = STAGES.get(dice.nextInt(STAGES.size()));
            Stage from = at.getOrDefault(id, Stage.NOT_SCHEDULED);
            if (to != from) {
                Move move = Move.of(id, from, to, now, "test");
                changes.run(transaction -> {
                    StageRows.add(transaction.connection(), List.of(move));
                    return true;
                });
                at.put(id, to);
            }
        }
        Map<Stage, Integer> counts = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            counts.put(stage, (int) at.values().stream().filter(stage::equals).count());
        }
        return Map.of(LocalDate.parse("2020-09-30"), counts);
    }

    private Map<Stage, Integer> listed(Scope scope) {
        Map<Stage, Integer> counts = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            counts.put(stage, 0);
        }
        changes.run(transaction -> CustomerRows.list(
                        transaction.connection(),
                        new CustomerQuery(scope, null, null, null, 500),
                        List.of(),
                        Moment.at(Instant.parse("2020-09-30T12:00:00Z")).day()))
                .forEach(customer -> counts.merge(customer.stage(), 1, Integer::sum));
        return counts;
    }

    private static String imported(String id, String partner, String migratedOn, String setUpOn) {
        return Pilgrims.account(id, partner)
                .replaceFirst(
                        "\\{",
                        "{\"migratedOn\": \"" + migratedOn + "\", "
                                + (setUpOn == null ? "" : "\"setUpOn\": \"" + setUpOn + "\", "));
    }

    @Test
    void aMoveFromWhereACustomerIsNotIsRefused() {
        Pilgrims.load(Pilgrims.accounts("FH", "FH-P", 1), "FH-P");
        Move first = Move.of("FH-001", Stage.NOT_SCHEDULED, Stage.BATCHED, START, "test");
        changes.run(transaction -> {
            StageRows.add(transaction.connection(), List.of(first));
            return true;
        });
        Move again = Move.of("FH-001", Stage.NOT_SCHEDULED, Stage.NO_CONTACT, START, "test");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> changes.run(transaction -> {
                    StageRows.add(transaction.connection(), List.of(again));
                    return true;
                })))
                .isInstanceOf(tenure.account.StoreFailed.class);
        assertThat(Pilgrims.stage("FH-001")).isEqualTo("BATCHED");
    }

    @Test
    void aPartnerSeesItsOwnCustomersAndNoOthers() throws IOException {
        Pilgrims.load(Pilgrims.accounts("FI", "FI-P", 2), "FI-P");
        Pilgrims.load(Pilgrims.accounts("FJ", "FJ-P", 3), "FJ-P");
        String token = Tokens.partner("FI-P-u", "FI-P");
        JsonNode report = JSON.readTree(bearing(token)
                .get("/v1/migration/report")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(report.path("customers").asInt()).isEqualTo(2);
        assertThat(report.path("stages").path("NOT_SCHEDULED").asInt()).isEqualTo(2);
        bearing(token)
                .get("/v1/migration/customers?limit=1")
                .then()
                .statusCode(200)
                .body("customers", hasSize(1))
                .body("page.next_token", equalTo("FI-001"));
        bearing(token)
                .get("/v1/migration/customers?partner=FJ-P")
                .then()
                .statusCode(200)
                .body("customers", hasSize(0));
        bearing(token)
                .get("/v1/migration/report?format=csv")
                .then()
                .statusCode(200)
                .contentType("text/csv");
    }
}

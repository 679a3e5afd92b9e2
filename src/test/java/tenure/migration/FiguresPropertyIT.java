package tenure.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.flywaydb.core.Flyway;
import tenure.embedded.EmbeddedStore;
import tenure.migration.Figures.Day;

/** Whatever customers go through, the figures of each day say where they were, and add up to all of them. */
class FiguresPropertyIT {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate MIGRATED_ON = LocalDate.parse("2020-08-04");
    private static final LocalDate SET_UP_ON = LocalDate.parse("2020-08-06");
    private static final Instant START = Instant.parse("2020-08-07T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2020-12-31");
    private static final int MOST_HOURS = 72;
    private static final int MOST_MOVES = 30;
    private static final int MOST_CUSTOMERS = 6;

    private static final AtomicInteger WORLDS = new AtomicInteger();

    private static EmbeddedStore store;
    private static Connection connection;

    @BeforeContainer
    static void open() throws IOException, SQLException {
        Path folder = Files.createDirectories(Path.of("target", "stores"));
        store = EmbeddedStore.start(Files.createTempDirectory(folder, "figures"), folder);
        Flyway.configure()
                .dataSource(store.jdbcUrl(), EmbeddedStore.USER, store.password())
                .load()
                .migrate();
        connection = DriverManager.getConnection(store.jdbcUrl(), EmbeddedStore.USER, store.password());
    }

    @AfterContainer
    static void close() throws SQLException {
        connection.close();
        store.close();
    }

    /** How a customer came into the store. */
    enum Origin {
        NEW(Stage.NOT_SCHEDULED),
        MOVED(Stage.MIGRATED),
        SET_UP(Stage.ACTIVE);

        private final Stage stage;

        Origin(Stage stage) {
            this.stage = stage;
        }

        String document() {
            return switch (this) {
                case NEW -> "{\"name\": \"New\"}";
                case MOVED -> "{\"name\": \"Moved\", \"migratedOn\": \"" + MIGRATED_ON + "\"}";
                case SET_UP ->
                    "{\"name\": \"Moved\", \"migratedOn\": \"" + MIGRATED_ON + "\", \"setUpOn\": \"" + SET_UP_ON
                            + "\"}";
            };
        }

        /** Where it is at the end of a day, as long as it does not move here. */
        Stage at(LocalDate day) {
            if (this == SET_UP && !day.isBefore(SET_UP_ON)) {
                return Stage.ACTIVE;
            }
            return this == NEW || day.isBefore(MIGRATED_ON) ? Stage.NOT_SCHEDULED : Stage.MIGRATED;
        }
    }

    /** So many hours after the one before, a customer goes somewhere, unless it is there. */
    record Event(int customer, Stage to, int hours) {}

    @Provide
    Arbitrary<List<Origin>> origins() {
        return Arbitraries.of(Origin.class).list().ofMinSize(1).ofMaxSize(MOST_CUSTOMERS);
    }

    @Provide
    Arbitrary<List<Event>> events() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, MOST_CUSTOMERS - 1),
                        Arbitraries.of(Stage.class),
                        Arbitraries.integers().between(0, MOST_HOURS))
                .as(Event::new)
                .list()
                .ofMaxSize(MOST_MOVES);
    }

    @Property(tries = 40)
    void figures_say_where_everybody_was(@ForAll("origins") List<Origin> origins, @ForAll("events") List<Event> events)
            throws SQLException {
        String world = "W" + WORLDS.incrementAndGet();
        found(world, origins);
        List<Move> moves = history(world, origins, events);
        StageRows.add(connection, moves);

        List<Day> days = Figures.days(connection, new Scope(world, null), TODAY);
        assertThat(days).isNotEmpty().allSatisfy(day -> {
            assertThat(day.stages().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(origins.size());
            assertThat(day.stages()).isEqualTo(expected(world, origins, moves, day.day()));
        });
        assertThat(days.get(days.size() - 1).day()).isEqualTo(TODAY);
        assertThat(listed(world)).isEqualTo(days.get(days.size() - 1).stages());
    }

    private static void found(String world, List<Origin> origins) throws SQLException {
        try (PreparedStatement partner = connection.prepareStatement(
                        "insert into partner (id, document, import_number) values (?, '{}', 1)");
                PreparedStatement account = connection.prepareStatement(
                        "insert into account (id, partner_id, document, import_number) values (?, ?, ?::jsonb, 1)")) {
            partner.setString(1, world);
            partner.execute();
            for (int i = 0; i < origins.size(); i++) {
                account.setString(1, world + "-" + i);
                account.setString(2, world);
                account.setString(3, origins.get(i).document());
                account.execute();
            }
        }
    }

    private static List<Move> history(String world, List<Origin> origins, List<Event> events) {
        List<Stage> at =
                new ArrayList<>(origins.stream().map(origin -> origin.stage).toList());
        List<Move> moves = new ArrayList<>();
        Instant now = START;
        for (Event event : events) {
            now = now.plus(event.hours(), ChronoUnit.HOURS);
            int who = event.customer() % origins.size();
            if (at.get(who) != event.to()) {
                moves.add(Move.of(world + "-" + who, at.get(who), event.to(), now, "test"));
                at.set(who, event.to());
            }
        }
        return moves;
    }

    private static Map<Stage, Integer> expected(String world, List<Origin> origins, List<Move> moves, LocalDate day) {
        Map<Stage, Integer> counts = nobody();
        for (int i = 0; i < origins.size(); i++) {
            String account = world + "-" + i;
            Stage stage = moves.stream()
                    .filter(move -> move.account().equals(account))
                    .filter(move -> !move.at().atZone(LONDON).toLocalDate().isAfter(day))
                    .map(Move::to)
                    .reduce(origins.get(i).at(day), (one, later) -> later);
            counts.merge(stage, 1, Integer::sum);
        }
        return counts;
    }

    private static Map<Stage, Integer> listed(String world) throws SQLException {
        Map<Stage, Integer> counts = nobody();
        CustomerQuery all = new CustomerQuery(new Scope(world, null), null, null, null, MOST_CUSTOMERS);
        CustomerRows.list(connection, all, List.of(), TODAY)
                .forEach(customer -> counts.merge(customer.stage(), 1, Integer::sum));
        return counts;
    }

    private static Map<Stage, Integer> nobody() {
        Map<Stage, Integer> counts = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            counts.put(stage, 0);
        }
        return counts;
    }
}

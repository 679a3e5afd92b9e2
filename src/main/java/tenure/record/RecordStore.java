package tenure.record;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import tenure.rules.Edition;

/** Writes records over a connection of its own: all it is handed in one transaction. For one thread. */
final class RecordStore {

    private static final Logger LOG = Logger.getLogger(RecordStore.class);

    /** SQLSTATE: a row of that key is there. */
    private static final String THERE_ALREADY = "23505";

    private static final String COPY = " (id, account, edition, facts, body) from stdin (format binary)";

    private final AgroalDataSource store;
    private final RecordSettings settings;
    private final Clock clock;
    private final EditionTable editions;
    private final SnapshotTable snapshots;
    private final Set<YearMonth> months = new HashSet<>();
    private @Nullable Connection kept;

    RecordStore(
            AgroalDataSource store,
            RecordSettings settings,
            Clock clock,
            EditionTable editions,
            SnapshotTable snapshots) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.editions = editions;
        this.snapshots = snapshots;
    }

    /** Keeps the decisions of these calls, or none of them. */
    void write(List<Entry> entries) throws SQLException {
        boolean used = kept != null;
        try {
            attempt(entries);
        } catch (SQLException e) {
            if (!used) {
                throw e;
            }
            // The connection may have been dead for hours.
            writeAgain(entries);
        }
    }

    /** Does so for the very calls for which it failed before. They may have been kept nevertheless. */
    void writeAgain(List<Entry> entries) throws SQLException {
        try {
            attempt(entries);
        } catch (SQLException e) {
            if (!THERE_ALREADY.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    /** Makes the month and the next, and drops those past their retention. */
    void prepare(YearMonth month) throws SQLException {
        Connection connection = connection();
        Months.make(connection, List.of(month, month.plusMonths(1)));
        Months.drop(connection, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), settings.retention());
        months.add(month);
    }

    /** Gives the connection back. */
    void close() {
        Connection open = kept;
        kept = null;
        if (open != null) {
            try (open) {
                open.setNetworkTimeout(Runnable::run, 0);
            } catch (SQLException e) {
                LOG.debugf("a connection was broken: SQLSTATE %s", e.getSQLState());
            }
        }
    }

    /*
     * After a copy that failed, the driver's connection may wait for ever, so it is ended. The pool does not see that until it
     * asks something; then it does not lend the connection again.
     */
    private void discard() {
        Connection open = kept;
        kept = null;
        if (open != null) {
            try (open;
                    Statement statement = open.createStatement()) {
                ((Connection) open.unwrap(PGConnection.class)).abort(Runnable::run);
                statement.execute("select 1");
            } catch (SQLException e) {
                LOG.debugf("a connection was discarded: SQLSTATE %s", e.getSQLState());
            }
        }
    }

    private void attempt(List<Entry> entries) throws SQLException {
        try {
            Map<YearMonth, List<Row>> byMonth = byMonth(entries);
            for (YearMonth month : byMonth.keySet()) {
                if (!months.contains(month)) {
                    prepare(month);
                }
            }
            write(byMonth, numbers(byMonth));
        } catch (SQLException e) {
            discard();
            throw e;
        }
    }

    private static Map<YearMonth, List<Row>> byMonth(List<Entry> entries) {
        Map<YearMonth, List<Row>> byMonth = new TreeMap<>();
        for (Entry entry : entries) {
            for (Row row : entry.rows()) {
                byMonth.computeIfAbsent(row.month(), any -> new ArrayList<>()).add(row);
            }
        }
        return byMonth;
    }

    /* What is one statement needs no transaction around it, which would be a question to the server more. */
    private void write(Map<YearMonth, List<Row>> byMonth, IdentityHashMap<Edition, Integer> numbers)
            throws SQLException {
        Map<YearMonth, Map<String, Snapshot>> missing = new TreeMap<>();
        byMonth.forEach((month, of) -> missing.put(month, snapshots.missing(month, of)));
        boolean single = byMonth.size() == 1 && missing.values().stream().allMatch(Map::isEmpty);
        Connection connection = connection();
        connection.setAutoCommit(single);
        for (Map.Entry<YearMonth, Map<String, Snapshot>> of : missing.entrySet()) {
            SnapshotTable.store(connection, of.getKey(), of.getValue());
        }
        for (Map.Entry<YearMonth, List<Row>> of : byMonth.entrySet()) {
            copy(connection, of.getKey(), of.getValue(), numbers);
        }
        if (!single) {
            connection.commit();
            connection.setAutoCommit(true);
            missing.forEach(snapshots::isStored);
        }
    }

    private IdentityHashMap<Edition, Integer> numbers(Map<YearMonth, List<Row>> byMonth) throws SQLException {
        IdentityHashMap<Edition, Integer> numbers = new IdentityHashMap<>();
        for (List<Row> rows : byMonth.values()) {
            for (Row row : rows) {
                if (!numbers.containsKey(row.edition())) {
                    numbers.put(row.edition(), editions.number(connection(), row.edition()));
                }
            }
        }
        return numbers;
    }

    private static void copy(
            Connection connection, YearMonth month, List<Row> rows, IdentityHashMap<Edition, Integer> numbers)
            throws SQLException {
        byte[] file = CopyFile.of(rows, numbers);
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + Months.table(month) + COPY);
        copy.writeToCopy(file, 0, file.length);
        copy.endCopy();
    }

    private Connection connection() throws SQLException {
        Connection open = kept;
        if (open == null) {
            open = store.getConnection();
            open.setNetworkTimeout(Runnable::run, (int) settings.patience().toMillis());
            kept = open;
        }
        return open;
    }
}

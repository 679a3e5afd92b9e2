package tenure.record;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tenure.facts.history.AccountHistory;

/**
 * The facts of decisions: made once for each history in memory, and stored once for each digest and month. For any number
 * of threads.
 */
final class SnapshotTable {

    private static final long MOST_REMEMBERED = 200_000;

    private static final String INSERT =
            "insert into record_facts (month, digest, facts) values (?, ?, ?) on conflict do nothing";

    /** For as long as somebody holds the history: told by which it is, not by what is in it. */
    private final LoadingCache<AccountHistory, Snapshot> made =
            Caffeine.newBuilder().weakKeys().executor(Runnable::run).build(Snapshot::of);

    /** What is stored already, and in which month last. */
    private final Cache<String, YearMonth> stored = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .executor(Runnable::run)
            .build();

    Snapshot of(AccountHistory account) {
        return made.get(account);
    }

    /** The snapshots that rows of the month need stored; sorted, so that no two replicas wait for each other. */
    Map<String, Snapshot> missing(YearMonth month, List<Row> rows) {
        Map<String, Snapshot> missing = new TreeMap<>();
        for (Row row : rows) {
            Snapshot snapshot = row.snapshot();
            if (snapshot != null
                    && row.month().equals(month)
                    && !month.equals(stored.getIfPresent(snapshot.digest()))) {
                missing.put(snapshot.digest(), snapshot);
            }
        }
        return missing;
    }

    static void store(Connection connection, YearMonth month, Map<String, Snapshot> missing) throws SQLException {
        if (missing.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Snapshot snapshot : missing.values()) {
                insert.setObject(1, LocalDate.of(month.getYear(), month.getMonth(), 1));
                insert.setBytes(2, snapshot.digestBytes());
                insert.setBytes(3, snapshot.facts());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** To be told once it is committed. */
    void isStored(YearMonth month, Map<String, Snapshot> snapshots) {
        snapshots.keySet().forEach(digest -> stored.put(digest, month));
    }
}

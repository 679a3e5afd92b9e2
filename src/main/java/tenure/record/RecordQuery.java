package tenure.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Looks through records, newest first. By account and time there is an index; for the rest rows are looked through, those
 * of one query up to a number that keeps it short.
 */
final class RecordQuery {

    private static final int MOST_ROWS = 100_000;
    private static final int AT_A_TIME = 256;
    private static final UUID END = new UUID(Long.MAX_VALUE, Long.MAX_VALUE);

    private RecordQuery() {}

    static Found ask(Connection connection, EditionTable editions, Wanted wanted, @Nullable UUID below, int limit)
            throws SQLException {
        UUID end = below == null ? END : below;
        Sieve sieve = new Sieve(wanted, end, limit);
        try (PreparedStatement select = connection.prepareStatement(sql(wanted))) {
            fill(select, wanted, end);
            select.setFetchSize(AT_A_TIME);
            try (ResultSet rows = select.executeQuery()) {
                for (int i = 0; rows.next(); i++) {
                    if (!sieve.reaches(rows.getObject("id", UUID.class)) || i >= MOST_ROWS) {
                        return sieve.sofar();
                    }
                    if (rows.getBoolean("hit")) {
                        sieve.add(StoredRow.read(rows, editions));
                    }
                }
                return sieve.all();
            }
        }
    }

    /* The body of a row that is not wanted stays where it is. */
    private static String sql(Wanted wanted) {
        String hit =
                "true" + " and position(? in body) > 0".repeat(wanted.traces().size());
        return "select id, account, edition, facts, hit, case when hit then body end as body from (select *, " + hit
                + " as hit from record where id >= ? and id < ?" + (wanted.account() == null ? "" : " and account = ?")
                + ") as looked order by id desc";
    }

    private static void fill(PreparedStatement select, Wanted wanted, UUID end) throws SQLException {
        int next = 1;
        List<byte[]> traces = wanted.traces();
        for (byte[] trace : traces) {
            select.setBytes(next++, trace);
        }
        Instant from = wanted.from();
        Instant until = wanted.until();
        select.setObject(next++, DecisionId.from(from == null ? Instant.EPOCH : from));
        select.setObject(next++, until == null ? end : earlier(end, DecisionId.from(until.plusMillis(1))));
        if (wanted.account() != null) {
            select.setString(next, wanted.account());
        }
    }

    private static UUID earlier(UUID one, UUID other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}

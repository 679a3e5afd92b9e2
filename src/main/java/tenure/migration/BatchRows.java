package tenure.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tenure.migration.Batch.Progress;

/** Batches in the store. */
final class BatchRows {

    /** Batches are made one after the other, so that their caps hold. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(7811887700131)";

    private static final String SELECT = """
            select b.*, (select count(*) from migration_member m where m.batch_id = b.id and m.state = 'WAITING') as waiting,
                   (select count(*) from migration_member m where m.batch_id = b.id and m.state = 'MIGRATED') as migrated,
                   (select count(*) from migration_member m where m.batch_id = b.id and m.state = 'FAILED') as failed
              from migration_batch b
            """;

    private BatchRows() {}

    static void lock(Connection transaction) throws SQLException {
        try (PreparedStatement lock = transaction.prepareStatement(ONE_AT_A_TIME)) {
            lock.execute();
        }
    }

    /** How many customers are to be moved on that day already, or were and failed. */
    static int onDay(Connection transaction, LocalDate day) throws SQLException {
        try (PreparedStatement query =
                transaction.prepareStatement("select coalesce(sum(size), 0) from migration_batch where day = ?")) {
            query.setObject(1, day);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    static void insert(Connection transaction, Batch batch) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement("""
                insert into migration_batch (id, day, state, size, edition, made_by, made_at) values (?, ?, ?, ?, ?, ?, ?)
                """)) {
            insert.setString(1, batch.id());
            insert.setObject(2, batch.day());
            insert.setString(3, batch.state().name());
            insert.setInt(4, batch.size());
            insert.setString(5, batch.edition());
            insert.setString(6, batch.madeBy());
            insert.setObject(7, Sql.time(batch.madeAt()));
            insert.executeUpdate();
        }
    }

    static void members(Connection transaction, String batch, List<Candidate> chosen) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement("""
                insert into migration_member (batch_id, place, account_id, points, because, warnings, state)
                values (?, ?, ?, ?, ?, ?, 'WAITING')
                """)) {
            for (int place = 0; place < chosen.size(); place++) {
                Candidate one = chosen.get(place);
                insert.setString(1, batch);
                insert.setInt(2, place + 1);
                insert.setString(3, one.account());
                insert.setInt(4, one.standing().points());
                insert.setArray(
                        5,
                        transaction.createArrayOf(
                                "text", one.standing().because().toArray()));
                insert.setArray(
                        6,
                        transaction.createArrayOf(
                                "text", one.standing().warnings().toArray()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static Optional<Batch> find(Connection connection, String id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SELECT + " where b.id = ?")) {
            query.setString(1, id);
            return read(query).stream().findFirst();
        }
    }

    /** The newest first, from below that number on. */
    static List<Batch> list(Connection connection, @Nullable Long below, int limit) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(SELECT + " where b.number < ? order by b.number desc limit ?")) {
            query.setLong(1, below == null ? Long.MAX_VALUE : below);
            query.setInt(2, limit);
            return read(query);
        }
    }

    /** Batches whose day has come and that are not done, the oldest first. */
    static List<String> due(Connection connection, LocalDate today) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select id from migration_batch where state in ('PLANNED', 'RUNNING') and day <= ? order by day, number
                """)) {
            query.setObject(1, today);
            List<String> due = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    due.add(row.getString(1));
                }
            }
            return due;
        }
    }

    /** Has the batch be in another state, if it is in one of these; whether it was. */
    static boolean become(Connection transaction, String id, List<BatchState> from, BatchState to, Instant now)
            throws SQLException {
        try (PreparedStatement update = transaction.prepareStatement("""
                update migration_batch
                   set state = ?, started_at = case when ? = 'RUNNING' then coalesce(started_at, ?) else started_at end,
                       finished_at = case when ? = 'DONE' then ? else finished_at end
                 where id = ? and state = any(?)
                """)) {
            update.setString(1, to.name());
            update.setString(2, to.name());
            update.setObject(3, Sql.time(now));
            update.setString(4, to.name());
            update.setObject(5, Sql.time(now));
            update.setString(6, id);
            update.setArray(
                    7,
                    transaction.createArrayOf(
                            "text", from.stream().map(Enum::name).toArray()));
            return update.executeUpdate() == 1;
        }
    }

    private static List<Batch> read(PreparedStatement query) throws SQLException {
        List<Batch> batches = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                batches.add(new Batch(
                        row.getString("id"),
                        row.getLong("number"),
                        row.getObject("day", LocalDate.class),
                        BatchState.valueOf(row.getString("state")),
                        row.getInt("size"),
                        row.getString("edition"),
                        row.getString("made_by"),
                        Sql.instant(row, "made_at"),
                        Sql.instantOrNone(row, "started_at"),
                        Sql.instantOrNone(row, "finished_at"),
                        new Progress(row.getInt("waiting"), row.getInt("migrated"), row.getInt("failed"))));
            }
        }
        return batches;
    }
}

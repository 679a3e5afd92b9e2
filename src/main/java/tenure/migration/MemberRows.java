package tenure.migration;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What becomes of the members of batches, in the store. */
final class MemberRows {

    private MemberRows() {}

    /** Some that wait and that nobody else is at work with, the first to go first. */
    static List<String> claim(Connection transaction, String batch, int most) throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement("""
                select account_id from migration_member where batch_id = ? and state = 'WAITING'
                 order by place limit ? for update skip locked
                """)) {
            query.setString(1, batch);
            query.setInt(2, most);
            List<String> claimed = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    claimed.add(row.getString(1));
                }
            }
            return claimed;
        }
    }

    /**
     * Whether the batch may be worked at. It is not locked: workers that took turns at it would never let anybody pause it, and
     * who is being moved when it is paused is moved.
     */
    static boolean isRunning(Connection transaction, String batch) throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement("select state from migration_batch where id = ?")) {
            query.setString(1, batch);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getString(1).equals(BatchState.RUNNING.name());
            }
        }
    }

    static boolean isEmpty(Connection transaction, String batch) throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement(
                "select not exists (select from migration_member where batch_id = ? and state = 'WAITING')")) {
            query.setString(1, batch);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    static void settle(Connection transaction, String batch, Collection<String> accounts, String state)
            throws SQLException {
        try (PreparedStatement update = transaction.prepareStatement(
                "update migration_member set state = ? where batch_id = ? and account_id = any(?)")) {
            update.setString(1, state);
            update.setString(2, batch);
            update.setArray(3, transaction.createArrayOf("text", accounts.toArray()));
            update.executeUpdate();
        }
    }

    static void certify(Connection transaction, String batch, Map<String, Certificate> all, String edition, Instant at)
            throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement("""
                insert into migration_certificate (batch_id, account_id, at, edition, verdict, asked, losses)
                values (?, ?, ?, ?, ?, ?, ?::jsonb)
                """)) {
            for (Map.Entry<String, Certificate> one : all.entrySet()) {
                insert.setString(1, batch);
                insert.setString(2, one.getKey());
                insert.setObject(3, Sql.time(at));
                insert.setString(4, edition);
                insert.setString(5, one.getValue().verdict().name());
                insert.setInt(6, one.getValue().asked());
                insert.setString(7, one.getValue().losses().toString());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static void baselines(Connection transaction, Map<String, ? extends JsonNode> all, LocalDate day, Instant at)
            throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement("""
                insert into migration_baseline (account_id, migrated_on, taken_at, synced_at, controls)
                values (?, ?, ?, ?, ?::jsonb)
                on conflict (account_id) do update set synced_at = excluded.synced_at, controls = excluded.controls
                 where migration_baseline.completed_at is null
                """)) {
            for (Map.Entry<String, ? extends JsonNode> one : all.entrySet()) {
                insert.setString(1, one.getKey());
                insert.setObject(2, day);
                insert.setObject(3, Sql.time(at));
                insert.setObject(4, Sql.time(at));
                insert.setString(5, one.getValue().toString());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}

package tenure.migration;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** What customers have done to set up, in the store. */
final class StepRows {

    private StepRows() {}

    /**
     * A step that is done.
     *
     * @param version of what was confirmed, signed or watched
     * @param by the id of the contact or user who did it
     */
    record Done(Step step, String version, Instant at, String by, JsonNode detail) {}

    static Map<Step, Done> of(Connection connection, String account) throws SQLException {
        Map<Step, Done> done = new EnumMap<>(Step.class);
        try (PreparedStatement query = connection.prepareStatement("select * from set_up_step where account_id = ?")) {
            query.setString(1, account);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Step step = Step.valueOf(row.getString("step"));
                    done.put(
                            step,
                            new Done(
                                    step,
                                    row.getString("version"),
                                    Sql.instant(row, "at"),
                                    row.getString("by_whom"),
                                    Newly.json(row.getBytes("detail"))));
                }
            }
        }
        return done;
    }

    static void insert(Connection transaction, String account, Done done) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement("""
                insert into set_up_step (account_id, step, version, at, by_whom, detail) values (?, ?, ?, ?, ?, ?::jsonb)
                """)) {
            insert.setString(1, account);
            insert.setString(2, done.step().name());
            insert.setString(3, done.version());
            insert.setObject(4, Sql.time(done.at()));
            insert.setString(5, done.by());
            insert.setString(6, done.detail().toString());
            insert.executeUpdate();
        }
    }

    /** Finishes the baseline of an account: these were active when it was set up. */
    static void complete(Connection transaction, String account, JsonNode controls, Instant now) throws SQLException {
        try (PreparedStatement update = transaction.prepareStatement("""
                update migration_baseline set controls = ?::jsonb, synced_at = ?, completed_at = ? where account_id = ?
                """)) {
            update.setString(1, controls.toString());
            update.setObject(2, Sql.time(now));
            update.setObject(3, Sql.time(now));
            update.setString(4, account);
            update.executeUpdate();
        }
    }
}

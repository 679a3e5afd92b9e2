package tenure.plan.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Previews of bulk changes in the store, and the runs that carry them out. */
final class PreviewRows {

    private static final String RUNS = """
            select r.id as run, r.state, r.confirmed_by, r.confirmed_at, r.finished_at, p.*
              from plan_bulk_run r join plan_bulk_preview p on p.id = r.preview_id""";

    private PreviewRows() {}

    static void insert(Connection transaction, Preview preview) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement("""
                insert into plan_bulk_preview (id, from_plan, to_plan, start_on, edition, made_by, made_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, preview.id());
            insert.setString(2, preview.from());
            insert.setString(3, preview.to());
            insert.setObject(4, preview.startOn());
            insert.setString(5, preview.edition());
            insert.setString(6, preview.madeBy());
            insert.setObject(7, time(preview.madeAt()));
            insert.setObject(8, time(preview.expiresAt()));
            insert.executeUpdate();
        }
    }

    static Optional<Preview> preview(Connection connection, String id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select * from plan_bulk_preview where id = ?")) {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(preview(row)) : Optional.empty();
            }
        }
    }

    private static Preview preview(ResultSet row) throws SQLException {
        return new Preview(
                row.getString("id"),
                row.getString("from_plan"),
                row.getString("to_plan"),
                row.getObject("start_on", LocalDate.class),
                row.getString("edition"),
                row.getString("made_by"),
                instant(row, "made_at"),
                instant(row, "expires_at"));
    }

    /** The run takes up the preview, unless another has; whether it did. */
    static boolean begin(Connection transaction, Run run) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement("""
                insert into plan_bulk_run (id, preview_id, state, confirmed_by, confirmed_at) values (?, ?, ?, ?, ?)
                on conflict (preview_id) do nothing""")) {
            insert.setString(1, run.id());
            insert.setString(2, run.preview().id());
            insert.setString(3, run.state().name());
            insert.setString(4, run.confirmedBy());
            insert.setObject(5, time(run.confirmedAt()));
            return insert.executeUpdate() == 1;
        }
    }

    /** The run is over, once nothing of it is left to do. */
    static void finish(Connection transaction, String run, Instant now) throws SQLException {
        try (PreparedStatement update = transaction.prepareStatement("""
                update plan_bulk_run r set state = 'DONE', finished_at = ?
                 where r.id = ? and r.state = 'RUNNING'
                   and not exists (select from plan_bulk_member m
                                    where m.preview_id = r.preview_id and m.state = 'OFFERED')""")) {
            update.setObject(1, time(now));
            update.setString(2, run);
            update.executeUpdate();
        }
    }

    static Optional<Run> run(Connection connection, String id) throws SQLException {
        return one(connection, RUNS + " where r.id = ?", id);
    }

    static Optional<Run> runOf(Connection connection, String preview) throws SQLException {
        return one(connection, RUNS + " where p.id = ?", preview);
    }

    /** The runs that are not done, the one that was confirmed first to go first. */
    static List<Run> toDo(Connection connection) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(RUNS + " where r.state = 'RUNNING' order by r.confirmed_at, r.id")) {
            return read(query);
        }
    }

    private static Optional<Run> one(Connection connection, String sql, String id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, id);
            return read(query).stream().findFirst();
        }
    }

    private static List<Run> read(PreparedStatement query) throws SQLException {
        List<Run> runs = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                runs.add(new Run(
                        row.getString("run"),
                        preview(row),
                        Run.State.valueOf(row.getString("state")),
                        row.getString("confirmed_by"),
                        instant(row, "confirmed_at"),
                        instantOrNone(row, "finished_at")));
            }
        }
        return runs;
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNone(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

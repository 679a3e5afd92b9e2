package tenure.authoring.draft;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenure.authoring.edition.EditionRows;

/** Drafts in the store. */
final class DraftRows {

    private static final String SELECT =
            "select d.*, array(select author from draft_author a where a.draft = d.id order by author) authors from draft d";
    private static final String ONE = SELECT + " where d.pack = ? and d.id = ?";
    private static final String LIST = SELECT + """
             where d.pack = ? and d.state = any (?)
                and (?::uuid is null or (d.created_at, d.id) < (select created_at, id from draft where id = ?))
            order by d.created_at desc, d.id desc limit ?
            """;
    private static final String INSERT = """
            insert into draft (id, pack, base, state, revision, comment, created_by, created_at, changed_by, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String UPDATE = """
            update draft set base = ?, state = ?, revision = ?, comment = ?, changed_by = ?, changed_at = ?, submitted_by = ?,
                submitted_at = ?, rejected_by = ?, rejected_because = ?, edition = ?, report = ?::json, report_of = ?, passed = ?
            where id = ?
            """;
    private static final String AUTHOR =
            "insert into draft_author (draft, author) values (?, ?) on conflict do nothing";

    private DraftRows() {}

    static Optional<Draft> find(Connection connection, String pack, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ONE)) {
            select.setString(1, pack);
            select.setObject(2, id);
            return read(select).stream().findFirst();
        }
    }

    /** Drafts in these states that are older than the given one, newest first. */
    static List<Draft> list(
            Connection connection, String pack, List<Draft.State> states, @Nullable UUID below, int limit)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LIST)) {
            select.setString(1, pack);
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "text", states.stream().map(Draft.State::name).toArray()));
            select.setObject(3, below);
            select.setObject(4, below);
            select.setInt(5, limit);
            return read(select);
        }
    }

    static void insert(Connection connection, Draft draft) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, draft.id());
            insert.setString(2, draft.pack());
            insert.setInt(3, draft.base());
            insert.setString(4, draft.state().name());
            insert.setLong(5, draft.revision());
            insert.setString(6, draft.comment());
            insert.setString(7, draft.created().by());
            insert.setObject(8, EditionRows.at(draft.created().at()));
            insert.setString(9, draft.changed().by());
            insert.setObject(10, EditionRows.at(draft.changed().at()));
            insert.execute();
        }
        authors(connection, draft);
    }

    static void update(Connection connection, Draft draft) throws SQLException {
        Draft.Touch submitted = draft.submitted();
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            update.setInt(1, draft.base());
            update.setString(2, draft.state().name());
            update.setLong(3, draft.revision());
            update.setString(4, draft.comment());
            update.setString(5, draft.changed().by());
            update.setObject(6, EditionRows.at(draft.changed().at()));
            update.setString(7, submitted == null ? null : submitted.by());
            update.setObject(8, submitted == null ? null : EditionRows.at(submitted.at()));
            update.setString(9, draft.rejectedBy());
            update.setString(10, draft.rejectedBecause());
            update.setObject(11, draft.edition());
            update.setString(12, draft.report());
            update.setString(13, draft.reportOf());
            update.setBoolean(14, draft.passed());
            update.setObject(15, draft.id());
            update.execute();
        }
        authors(connection, draft);
    }

    private static void authors(Connection connection, Draft draft) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(AUTHOR)) {
            for (String author : draft.authors()) {
                insert.setObject(1, draft.id());
                insert.setString(2, author);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static List<Draft> read(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            List<Draft> drafts = new ArrayList<>();
            while (rows.next()) {
                drafts.add(draft(rows));
            }
            return drafts;
        }
    }

    private static Draft draft(ResultSet row) throws SQLException {
        String submitted = row.getString("submitted_by");
        return new Draft(
                row.getObject("id", UUID.class),
                row.getString("pack"),
                row.getInt("base"),
                Draft.State.valueOf(row.getString("state")),
                row.getLong("revision"),
                row.getString("comment"),
                List.of((String[]) row.getArray("authors").getArray()),
                new Draft.Touch(row.getString("created_by"), EditionRows.instant(row, "created_at")),
                new Draft.Touch(row.getString("changed_by"), EditionRows.instant(row, "changed_at")),
                submitted == null ? null : new Draft.Touch(submitted, EditionRows.instant(row, "submitted_at")),
                row.getString("rejected_by"),
                row.getString("rejected_because"),
                row.getObject("edition", Integer.class),
                row.getString("report"),
                row.getString("report_of"),
                row.getBoolean("passed"));
    }
}

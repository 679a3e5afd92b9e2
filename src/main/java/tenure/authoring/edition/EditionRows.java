package tenure.authoring.edition;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Editions in the store. */
public final class EditionRows {

    private static final String SELECT = """
            select e.pack, e.number, e.hash, e.parent, e.restores, e.authors, e.approver, e.comment, e.published_at, e.effective_at,
                w.by_whom, w.at, w.reason
            from edition e left join edition_withdrawal w using (pack, number) where e.pack = ?
            """;
    private static final String DOWNWARDS = " order by e.number desc limit ?";
    private static final String STANDING = " and w.number is null";

    private EditionRows() {}

    /** The newest edition that was not withdrawn, be it in force or scheduled. */
    public static Optional<EditionEntry> newest(Connection connection, String pack) throws SQLException {
        return list(connection, STANDING, pack, null, 1).stream().findFirst();
    }

    /** The edition of that number. */
    public static Optional<EditionEntry> find(Connection connection, String pack, int number) throws SQLException {
        return list(connection, " and e.number = ?", pack, number, 1).stream().findFirst();
    }

    /** The newest edition of that hash. */
    public static Optional<EditionEntry> find(Connection connection, String pack, String hash) throws SQLException {
        return list(connection, " and e.hash = ?", pack, hash, 1).stream().findFirst();
    }

    /** Editions with smaller numbers, the newest first. */
    public static List<EditionEntry> below(Connection connection, String pack, int number, int limit)
            throws SQLException {
        return list(connection, " and e.number < ?", pack, number, limit);
    }

    /** Those of the editions that were not withdrawn which took effect by then, newest first. */
    static List<EditionEntry> inForce(Connection connection, String pack, Instant now, int limit) throws SQLException {
        return list(connection, STANDING + " and e.effective_at <= ?", pack, at(now), limit);
    }

    /** Those that will take effect after that moment. */
    static List<EditionEntry> scheduled(Connection connection, String pack, Instant now) throws SQLException {
        return list(connection, STANDING + " and e.effective_at > ?", pack, at(now), Integer.MAX_VALUE);
    }

    private static List<EditionEntry> list(
            Connection connection, String condition, String pack, @Nullable Object value, int limit)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + condition + DOWNWARDS)) {
            int place = 1;
            select.setString(place++, pack);
            if (value != null) {
                select.setObject(place++, value);
            }
            select.setInt(place, limit);
            try (ResultSet rows = select.executeQuery()) {
                List<EditionEntry> entries = new ArrayList<>();
                while (rows.next()) {
                    entries.add(entry(rows));
                }
                return entries;
            }
        }
    }

    private static EditionEntry entry(ResultSet row) throws SQLException {
        String by = row.getString("by_whom");
        Array authors = row.getArray("authors");
        return new EditionEntry(
                row.getString("pack"),
                row.getInt("number"),
                row.getString("hash"),
                row.getObject("parent", Integer.class),
                row.getObject("restores", Integer.class),
                List.of((String[]) authors.getArray()),
                row.getString("approver"),
                row.getString("comment"),
                instant(row, "published_at"),
                instant(row, "effective_at"),
                by == null ? null : new EditionEntry.Withdrawal(by, instant(row, "at"), row.getString("reason")));
    }

    /** A column that holds an instant. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** The instant as the driver takes it. */
    public static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

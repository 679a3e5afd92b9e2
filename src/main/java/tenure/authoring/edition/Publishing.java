package tenure.authoring.edition;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Makes editions, each after the newest, and tells all replicas. */
public final class Publishing {

    /** Where replicas hear that there is something new about editions. */
    static final String CHANNEL = "tenure_editions";

    private static final String INSERT = """
            insert into edition
                (pack, number, hash, parent, restores, authors, approver, comment, published_at, effective_at, report)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json)
            """;
    private static final String LAST = "select coalesce(max(number), 0) from edition where pack = ?";

    private Publishing() {}

    /** The next edition of the pack, whose turn it is to be changed; it exists when the transaction commits. */
    public static EditionEntry publish(Connection connection, String pack, Candidate candidate, Instant now)
            throws SQLException {
        Optional<EditionEntry> parent = EditionRows.newest(connection, pack);
        EditionEntry entry = new EditionEntry(
                pack,
                last(connection, pack) + 1,
                candidate.files().hash(),
                parent.map(EditionEntry::number).orElse(null),
                candidate.restores(),
                candidate.authors(),
                candidate.approver(),
                candidate.comment(),
                now,
                candidate.effectiveAt(),
                null);
        insert(connection, entry, candidate);
        EditionFiles.put(connection, pack, entry.number(), candidate.files());
        CompiledForms.put(connection, entry.hash(), candidate.form());
        tell(connection, pack);
        return entry;
    }

    private static int last(Connection connection, String pack) throws SQLException {
        try (PreparedStatement last = connection.prepareStatement(LAST)) {
            last.setString(1, pack);
            try (var row = last.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void insert(Connection connection, EditionEntry entry, Candidate candidate) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, entry.pack());
            insert.setInt(2, entry.number());
            insert.setString(3, entry.hash());
            insert.setObject(4, entry.parent());
            insert.setObject(5, entry.restores());
            insert.setArray(6, connection.createArrayOf("text", entry.authors().toArray()));
            insert.setString(7, entry.approver());
            insert.setString(8, entry.comment());
            insert.setObject(9, EditionRows.at(entry.publishedAt()));
            insert.setObject(10, EditionRows.at(entry.effectiveAt()));
            insert.setString(11, candidate.report());
            insert.execute();
        }
    }

    /** Has the database tell every replica to look again, when and if this transaction commits. */
    public static void tell(Connection connection, String pack) throws SQLException {
        try (PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            notify.setString(1, CHANNEL);
            notify.setString(2, pack);
            notify.execute();
        }
    }
}

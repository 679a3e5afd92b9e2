package tenure.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tenure.decision.Editions.Effective;
import tenure.event.EditionProgress.Round;

/** The one row that says how far editions were told, and the marks of accounts. */
final class EditionRows {

    private static final String FIRST = "insert into event_edition (told, since) values (?, ?) on conflict do nothing";
    private static final String PROGRESS = "select told, since, target, at, cursor from event_edition";
    private static final String HOLD = PROGRESS + " for key share";
    private static final String TAKE = PROGRESS + " for no key update skip locked";
    private static final String CLOSE = PROGRESS + " for update skip locked";
    private static final String BEGIN = "update event_edition set since = ?, target = ?, at = ?, cursor = ''";
    private static final String ADVANCE = "update event_edition set cursor = ?";
    private static final String FINISH =
            "update event_edition set told = target, target = null, at = null, cursor = ''";
    private static final String FORGET = "delete from event_edition_account";
    private static final String MARK = """
            insert into event_edition_account (target, account_id) select ?, id from unnest(?) as id order by id
            on conflict do nothing returning account_id
            """;

    private EditionRows() {}

    /** Begins to keep count: nothing is told of the first edition. */
    static void first(Connection connection, Effective edition) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(FIRST)) {
            insert.setString(1, edition.hash());
            insert.setObject(2, edition.since().atOffset(ZoneOffset.UTC));
            insert.execute();
        }
    }

    /** How far it is; empty before the first edition is counted. */
    static Optional<EditionProgress> find(Connection connection) throws SQLException {
        return progress(connection, PROGRESS);
    }

    /** How far it is; nobody finishes a round until the end of this transaction. */
    static Optional<EditionProgress> hold(Connection transaction) throws SQLException {
        return progress(transaction, HOLD);
    }

    /** How far it is, for whoever may change that until the end of the transaction; empty when somebody else may. */
    static Optional<EditionProgress> take(Connection transaction) throws SQLException {
        return progress(transaction, TAKE);
    }

    private static Optional<EditionProgress> progress(Connection connection, String sql) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(sql)) {
            return row.next()
                    ? Optional.of(new EditionProgress(row.getString("told"), instant(row, "since"), round(row)))
                    : Optional.empty();
        }
    }

    private static @Nullable Round round(ResultSet row) throws SQLException {
        String target = row.getString("target");
        return target == null ? null : new Round(target, instant(row, "at"), row.getString("cursor"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Begins a round. */
    static void begin(Connection transaction, Effective edition, Instant at) throws SQLException {
        try (PreparedStatement update = transaction.prepareStatement(BEGIN)) {
            update.setObject(1, edition.since().atOffset(ZoneOffset.UTC));
            update.setString(2, edition.hash());
            update.setObject(3, at.atOffset(ZoneOffset.UTC));
            update.execute();
        }
    }

    /** Notes the last account that was gone through. */
    static void advance(Connection transaction, String account) throws SQLException {
        try (PreparedStatement update = transaction.prepareStatement(ADVANCE)) {
            update.setString(1, account);
            update.execute();
        }
    }

    /** Ends the round and forgets its marks, unless somebody is about to set one. */
    static boolean finish(Connection transaction) throws SQLException {
        if (progress(transaction, CLOSE).isEmpty()) {
            return false;
        }
        try (Statement statement = transaction.createStatement()) {
            statement.execute(FINISH);
            statement.execute(FORGET);
        }
        return true;
    }

    /** Those of the accounts that were not told of this edition yet; from now on they count as told. */
    static Set<String> mark(Connection transaction, String edition, List<String> accounts) throws SQLException {
        try (PreparedStatement mark = transaction.prepareStatement(MARK)) {
            mark.setString(1, edition);
            mark.setArray(2, transaction.createArrayOf("text", accounts.toArray()));
            Set<String> marked = new TreeSet<>();
            try (ResultSet rows = mark.executeQuery()) {
                while (rows.next()) {
                    marked.add(rows.getString(1));
                }
            }
            return marked;
        }
    }
}

package tenure.link;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Links in the store. */
final class LinkRows {

    private static final String INSERT = """
            insert into link (digest, kind, account, about, recipient, issued_at, expires_at) values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String FIND = "select * from link where digest = ?";
    private static final String LOCK = "select * from link where id = ? for update";
    private static final String OPEN = "update link set opened_at = ? where id = ? and opened_at is null";
    private static final String USE = "update link set used_at = ?, answer = ?, outcome = ?::json where id = ?";
    private static final String REVOKE = """
            update link set revoked_at = ? where kind = ? and about = ? and used_at is null and revoked_at is null
            """;
    private static final String LOCK_ACCOUNT = "select 1 from account where id = ? for update";

    private LinkRows() {}

    static void insert(Connection connection, LinkToken token, LinkFor what, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setBytes(1, token.digest());
            insert.setString(2, what.kind());
            insert.setString(3, what.account());
            insert.setString(4, what.about());
            insert.setString(5, what.recipient().orElse(null));
            insert.setObject(6, at(now));
            insert.setObject(7, at(what.expiresAt()));
            insert.execute();
        }
    }

    static Optional<LinkRow> find(Connection connection, LinkToken token) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setBytes(1, token.digest());
            return read(select);
        }
    }

    /** The link as it is once nobody else has hold of it. */
    static LinkRow lock(Connection connection, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            select.setLong(1, id);
            return read(select).orElseThrow();
        }
    }

    /** Everybody who changes something of an account locks it first, and only then what belongs to it. */
    static void lockAccount(Connection connection, String account) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK_ACCOUNT)) {
            lock.setString(1, account);
            lock.execute();
        }
    }

    /** Whether it was opened for the first time. */
    static boolean open(Connection connection, long id, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(OPEN)) {
            update.setObject(1, at(now));
            update.setLong(2, id);
            return update.executeUpdate() == 1;
        }
    }

    static void use(Connection connection, long id, Instant now, @Nullable String answer, @Nullable String outcome)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(USE)) {
            update.setObject(1, at(now));
            update.setString(2, answer);
            update.setString(3, outcome);
            update.setLong(4, id);
            update.execute();
        }
    }

    static void revoke(Connection connection, String kind, String about, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(REVOKE)) {
            update.setObject(1, at(now));
            update.setString(2, kind);
            update.setString(3, about);
            update.execute();
        }
    }

    private static Optional<LinkRow> read(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(row(row)) : Optional.empty();
        }
    }

    private static LinkRow row(ResultSet row) throws SQLException {
        OpenLink link = new OpenLink(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("account"),
                row.getString("about"),
                Optional.ofNullable(row.getString("recipient")),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(instant(row, "opened_at")));
        return new LinkRow(
                link,
                instant(row, "used_at"),
                instant(row, "revoked_at"),
                row.getString("answer"),
                row.getString("outcome"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

package tenure.migration;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Invitations in the store. */
final class InvitationRows {

    private InvitationRows() {}

    /** What becomes of an invitation. */
    enum State {
        SENT,
        REPLACED,
        BOUNCED,
        EXPIRED,
        USED
    }

    /** An invitation that was sent. */
    record Sent(String id, String account, State state, Instant sentAt, Instant expiresAt, String contact) {}

    static void insert(Connection transaction, Sent sent, String address) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement("""
                insert into invitation (id, account_id, contact, address, sent_at, expires_at, state)
                values (?, ?, ?, ?, ?, ?, ?)
                """)) {
            insert.setString(1, sent.id());
            insert.setString(2, sent.account());
            insert.setString(3, sent.contact());
            insert.setBytes(4, digest(address));
            insert.setObject(5, Sql.time(sent.sentAt()));
            insert.setObject(6, Sql.time(sent.expiresAt()));
            insert.setString(7, sent.state().name());
            insert.executeUpdate();
        }
    }

    static Optional<Sent> find(Connection transaction, String id) throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement("select * from invitation where id = ?")) {
            query.setString(1, id);
            return read(query).stream().findFirst();
        }
    }

    /** Those that were not followed in time. */
    static List<Sent> overdue(Connection transaction, Instant now, int most) throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement("""
                select * from invitation where state = 'SENT' and expires_at <= ? order by account_id limit ?
                """)) {
            query.setObject(1, Sql.time(now));
            query.setInt(2, most);
            return read(query);
        }
    }

    /** Has an invitation that works be something else. */
    static boolean become(Connection transaction, String id, State state) throws SQLException {
        try (PreparedStatement update =
                transaction.prepareStatement("update invitation set state = ? where id = ? and state = 'SENT'")) {
            update.setString(1, state.name());
            update.setString(2, id);
            return update.executeUpdate() == 1;
        }
    }

    /** Has all invitations of an account that work be something else. */
    static void end(Connection transaction, String account, State state) throws SQLException {
        try (PreparedStatement update = transaction.prepareStatement(
                "update invitation set state = ? where account_id = ? and state = 'SENT'")) {
            update.setString(1, state.name());
            update.setString(2, account);
            update.executeUpdate();
        }
    }

    /** The contacts of an account to whose present address an invitation came back. */
    static Set<String> bounced(Connection transaction, String id, JsonNode account) throws SQLException {
        Set<String> digests = new HashSet<>();
        try (PreparedStatement query = transaction.prepareStatement(
                "select encode(address, 'hex') from invitation where account_id = ? and state = 'BOUNCED'")) {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    digests.add(row.getString(1));
                }
            }
        }
        Set<String> bounced = new HashSet<>();
        for (JsonNode contact : account.path("contacts")) {
            byte[] digest = digest(contact.path("email").asText(""));
            if (digests.contains(HexFormat.of().formatHex(digest))) {
                bounced.add(contact.path("id").asText());
            }
        }
        return bounced;
    }

    private static byte[] digest(String address) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(address.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static List<Sent> read(PreparedStatement query) throws SQLException {
        List<Sent> found = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                found.add(new Sent(
                        row.getString("id"),
                        row.getString("account_id"),
                        State.valueOf(row.getString("state")),
                        Sql.instant(row, "sent_at"),
                        Sql.instant(row, "expires_at"),
                        row.getString("contact")));
            }
        }
        return found;
    }
}

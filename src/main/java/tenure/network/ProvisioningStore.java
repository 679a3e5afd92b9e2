package tenure.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.jspecify.annotations.Nullable;

/** Where it is kept how far the network is. */
@Singleton
class ProvisioningStore {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COLUMNS = """
            select id, account_id, service_id, kind, name, order_id, attempt, state, goal, settings, reason, due_on, ends_on,
                   requested_at, changed_at
              from provisioning""";

    void insert(Connection transaction, Thing thing, State state, State goal, Ask ask) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement("""
                insert into provisioning (account_id, service_id, kind, name, order_id, state, goal, settings, due_on, ends_on,
                                          requested_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)""")) {
            insert.setString(1, thing.account());
            insert.setString(2, thing.service());
            insert.setString(3, thing.kind());
            insert.setString(4, thing.name());
            insert.setString(5, ask.order());
            insert.setString(6, state.name());
            insert.setString(7, goal.name());
            insert.setString(8, ask.settings().toString());
            insert.setObject(9, ask.due());
            insert.setObject(10, ask.ends());
            insert.setObject(11, time(ask.at()));
            insert.setObject(12, time(ask.at()));
            insert.executeUpdate();
        }
    }

    /** Asks anew for what is there. */
    void ask(Connection transaction, Provisioning there, State state, State goal, Ask ask) throws SQLException {
        try (PreparedStatement update = transaction.prepareStatement("""
                update provisioning
                   set order_id = ?, attempt = attempt + 1, state = ?, goal = ?, settings = ?::jsonb, reason = null,
                       due_on = ?, ends_on = ?, requested_at = ?, changed_at = ?
                 where id = ?""")) {
            update.setString(1, ask.order());
            update.setString(2, state.name());
            update.setString(3, goal.name());
            update.setString(4, ask.settings().toString());
            update.setObject(5, ask.due());
            update.setObject(6, ask.ends());
            update.setObject(7, time(ask.at()));
            update.setObject(8, time(ask.at()));
            update.setLong(9, there.id());
            update.executeUpdate();
        }
    }

    void move(Connection transaction, long id, State state, @Nullable String reason, Instant at) throws SQLException {
        try (PreparedStatement update = transaction.prepareStatement(
                "update provisioning set state = ?, reason = ?, changed_at = ? where id = ?")) {
            update.setString(1, state.name());
            update.setString(2, reason);
            update.setObject(3, time(at));
            update.setLong(4, id);
            update.executeUpdate();
        }
    }

    /** All that is, or is to be, on services of the account; locked with its account. */
    List<Provisioning> live(Connection transaction, String account, LocalDate on) throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement(COLUMNS
                + " where account_id = ? and state <> 'GONE' and (ends_on is null or ends_on > ?) order by id")) {
            query.setString(1, account);
            query.setObject(2, on);
            return read(query);
        }
    }

    /** All there ever was on services of the account, in the order in which it came. */
    List<Provisioning> of(Connection transaction, String account, long after, int most) throws SQLException {
        try (PreparedStatement query =
                transaction.prepareStatement(COLUMNS + " where account_id = ? and id > ? order by id limit ?")) {
            query.setString(1, account);
            query.setLong(2, after);
            query.setInt(3, most);
            return read(query);
        }
    }

    /** What is in that state, or in any, and due on that day, in the order in which it came. */
    List<Provisioning> due(Connection transaction, @Nullable State state, LocalDate on, long after, int most)
            throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement(
                COLUMNS + " where (?::text is null or state = ?) and due_on <= ? and id > ? order by id limit ?")) {
            String word = state == null ? null : state.name();
            query.setString(1, word);
            query.setString(2, word);
            query.setObject(3, on);
            query.setLong(4, after);
            query.setInt(5, most);
            return read(query);
        }
    }

    /** Locks and reads it; null when there is none of that id. */
    @Nullable
    Provisioning hold(Connection transaction, long id) throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement(COLUMNS + " where id = ? for update")) {
            query.setLong(1, id);
            List<Provisioning> found = read(query);
            return found.isEmpty() ? null : found.get(0);
        }
    }

    private static List<Provisioning> read(PreparedStatement query) throws SQLException {
        List<Provisioning> found = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                found.add(new Provisioning(
                        row.getLong(1),
                        new Thing(row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                        row.getString(6),
                        row.getInt(7),
                        State.valueOf(row.getString(8)),
                        State.valueOf(row.getString(9)),
                        settings(row.getString(10)),
                        row.getString(11),
                        row.getObject(12, LocalDate.class),
                        row.getObject(13, LocalDate.class),
                        row.getObject(14, OffsetDateTime.class).toInstant(),
                        row.getObject(15, OffsetDateTime.class).toInstant()));
            }
        }
        return found;
    }

    private static JsonNode settings(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("stored settings that are no JSON", e);
        }
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}

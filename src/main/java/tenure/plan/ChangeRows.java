package tenure.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tenure.plan.PendingChange.State;

/** Agreed changes in the store. Whoever changes one holds its account. */
final class ChangeRows {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SELECT = """
            select id, account_id, old_service, new_service, start_on, state, until_before, price, agreed_at
              from plan_change""";

    private ChangeRows() {}

    static void put(Connection transaction, PendingChange change) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement("""
                insert into plan_change
                  (id, account_id, old_service, new_service, start_on, state, until_before, price, agreed_at, ended_at)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""")) {
            insert.setString(1, change.id());
            insert.setString(2, change.account());
            insert.setString(3, change.oldService());
            insert.setString(4, change.newService());
            insert.setObject(5, change.startOn());
            insert.setString(6, change.state().name());
            insert.setObject(7, change.untilBefore());
            insert.setString(8, change.price().json().toString());
            insert.setObject(9, time(change.agreedAt()));
            insert.setObject(10, change.state() == State.PENDING ? null : time(change.agreedAt()));
            insert.executeUpdate();
        }
    }

    /** It has come to its end, once. */
    static void end(Connection transaction, String id, State state, Instant at, @Nullable String reason)
            throws SQLException {
        try (PreparedStatement update = transaction.prepareStatement(
                "update plan_change set state = ?, ended_at = ?, reason = ? where id = ? and state = 'PENDING'")) {
            update.setString(1, state.name());
            update.setObject(2, time(at));
            update.setString(3, reason);
            update.setString(4, id);
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("a change of plan ends once: " + id);
            }
        }
    }

    /** The change of this line that has its day before it. */
    static Optional<PendingChange> pending(Connection transaction, String account, String service) throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement(
                SELECT + " where account_id = ? and old_service = ? and state = 'PENDING'")) {
            query.setString(1, account);
            query.setString(2, service);
            return read(query).stream().findFirst();
        }
    }

    /** Those whose day has come, the earliest first; at most so many. */
    static List<PendingChange> due(Connection transaction, LocalDate today, int most) throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement(
                SELECT + " where state = 'PENDING' and start_on <= ? order by start_on, id limit ?")) {
            query.setObject(1, today);
            query.setInt(2, most);
            return read(query);
        }
    }

    /** All of an account, the latest first. */
    static List<PendingChange> of(Connection transaction, String account) throws SQLException {
        try (PreparedStatement query =
                transaction.prepareStatement(SELECT + " where account_id = ? order by agreed_at desc, id")) {
            query.setString(1, account);
            return read(query);
        }
    }

    private static List<PendingChange> read(PreparedStatement query) throws SQLException {
        List<PendingChange> changes = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                changes.add(new PendingChange(
                        row.getString("id"),
                        row.getString("account_id"),
                        row.getString("old_service"),
                        row.getString("new_service"),
                        row.getObject("start_on", LocalDate.class),
                        State.valueOf(row.getString("state")),
                        row.getObject("until_before", LocalDate.class),
                        Price.of(JSON.readTree(row.getString("price"))),
                        row.getObject("agreed_at", OffsetDateTime.class).toInstant()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a stored price that is no JSON", e);
        }
        return changes;
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}

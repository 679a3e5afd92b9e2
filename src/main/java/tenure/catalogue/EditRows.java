package tenure.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import tenure.catalogue.Edit.State;

/** Edits in the store. */
final class EditRows {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SELECT = """
            select id, number, plan_id, scope, state, effective_on, changes, made_at, made_by, ended_at, ended_by, successor,
                   blocked
              from plan_edit""";

    private EditRows() {}

    /** Keeps a new one; its number is the store's to give. */
    static void put(Connection transaction, Edit edit) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement("""
                insert into plan_edit
                  (id, plan_id, scope, state, effective_on, changes, made_at, made_by, ended_at, ended_by, successor)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, edit.id());
            insert.setString(2, edit.plan());
            insert.setString(3, edit.scope().name());
            insert.setString(4, edit.state().name());
            insert.setObject(5, edit.effectiveOn());
            insert.setString(6, edit.changes().toString());
            insert.setObject(7, time(edit.madeAt()));
            insert.setString(8, edit.madeBy());
            insert.setObject(9, edit.endedAt() == null ? null : time(edit.endedAt()));
            insert.setString(10, edit.endedBy());
            insert.setString(11, edit.successor());
            insert.executeUpdate();
        }
    }

    /** It has come to its end, once. */
    static void end(Connection transaction, String id, State state, Instant at, String by) throws SQLException {
        try (PreparedStatement update = transaction.prepareStatement("""
                update plan_edit set state = ?, ended_at = ?, ended_by = ?, blocked = '[]'
                 where id = ? and state = 'WAITING'""")) {
            update.setString(1, state.name());
            update.setObject(2, time(at));
            update.setString(3, by);
            update.setString(4, id);
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("an edit ends once: " + id);
            }
        }
    }

    /** It waits, and for this. */
    static void block(Connection transaction, String id, JsonNode because) throws SQLException {
        try (PreparedStatement update = transaction.prepareStatement(
                "update plan_edit set blocked = ?::jsonb where id = ? and state = 'WAITING'")) {
            update.setString(1, because.toString());
            update.setString(2, id);
            update.executeUpdate();
        }
    }

    /** The edit of the plan, locked until the transaction ends. */
    static Optional<Edit> hold(Connection transaction, String plan, String id) throws SQLException {
        return find(transaction, plan, id, " for update");
    }

    static Optional<Edit> find(Connection transaction, String plan, String id) throws SQLException {
        return find(transaction, plan, id, "");
    }

    private static Optional<Edit> find(Connection transaction, String plan, String id, String how) throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement(SELECT + " where plan_id = ? and id = ?" + how)) {
            query.setString(1, plan);
            query.setString(2, id);
            return read(query).stream().findFirst();
        }
    }

    /** Those of a plan, the newest first. */
    static List<Edit> of(Connection transaction, String plan, @Nullable Long below, int most) throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement(
                SELECT + " where plan_id = ? and number < ? order by number desc limit ?")) {
            query.setString(1, plan);
            query.setLong(2, below == null ? Long.MAX_VALUE : below);
            query.setInt(3, most);
            return read(query);
        }
    }

    /** All that have not taken effect yet, in the order of their days. */
    static List<Edit> waiting(Connection transaction) throws SQLException {
        try (PreparedStatement query =
                transaction.prepareStatement(SELECT + " where state = 'WAITING' order by effective_on, number")) {
            return read(query);
        }
    }

    private static List<Edit> read(PreparedStatement query) throws SQLException {
        List<Edit> edits = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
                edits.add(new Edit(
                        row.getString("id"),
                        row.getLong("number"),
                        row.getString("plan_id"),
                        Scope.valueOf(row.getString("scope")),
                        State.valueOf(row.getString("state")),
                        row.getObject("effective_on", LocalDate.class),
                        (ObjectNode) JSON.readTree(row.getString("changes")),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getString("made_by"),
                        ended == null ? null : ended.toInstant(),
                        row.getString("ended_by"),
                        row.getString("successor"),
                        JSON.readTree(row.getString("blocked"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a stored edit that is no JSON", e);
        }
        return edits;
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}

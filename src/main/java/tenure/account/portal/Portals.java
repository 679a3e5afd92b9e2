package tenure.account.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import tenure.account.AccountChanges;
import tenure.account.Transaction;
import tenure.account.intake.PortalForm;
import tenure.facts.PlanBook;
import tenure.json.Problem;
import tenure.json.StrictJson;

/** The settings of portals: looked at, replaced by whoever has seen the last change, and followed. */
@Singleton
public class Portals {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String FIND = """
            select p.document -> 'portal', (select u.document -> 'portal' from partner u where u.id = ?),
                   coalesce((select max(number) from portal_history h where h.partner_id = p.id), 0)
              from partner p where p.id = ?""";

    /** The partner DEFAULT is there as soon as somebody sets something for it. */
    private static final String BEGIN = """
            insert into partner (id, document, import_number) values (?, jsonb_build_object('id', ?::text), 0)
            on conflict (id) do nothing""";

    private static final String REPLACE = """
            update partner set document = case when ?::jsonb = '{}' then document - 'portal'
                                               else jsonb_set(document, '{portal}', ?::jsonb) end
             where id = ?""";

    private final AccountChanges changes;

    Portals(AccountChanges changes) {
        this.changes = changes;
    }

    /** All that is wrong with settings that are to be stored. */
    public static List<Problem> problems(JsonNode settings) {
        return PortalForm.problems(settings);
    }

    /** The settings of a partner; empty when there is no such partner. */
    public Optional<PortalSettings> find(String partner) {
        return StrictJson.isStorable(partner)
                ? changes.run(transaction -> find(transaction.connection(), partner))
                : Optional.empty();
    }

    private static Optional<PortalSettings> find(Connection connection, String partner) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(FIND)) {
            query.setString(1, PlanBook.DEFAULT);
            query.setString(2, partner);
            try (ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    return Optional.of(new PortalSettings(
                            partner, row.getLong(3), settings(row.getString(1)), settings(row.getString(2))));
                }
            }
        }
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();
        return partner.equals(PlanBook.DEFAULT)
                ? Optional.of(new PortalSettings(partner, 0, nothing, nothing))
                : Optional.empty();
    }

    private static ObjectNode settings(@Nullable String stored) {
        JsonNode settings = json(stored);
        return settings.isObject() ? said((ObjectNode) settings) : JsonNodeFactory.instance.objectNode();
    }

    /** The settings without what is null, and without what has nothing in it: neither says anything. */
    private static ObjectNode said(ObjectNode settings) {
        ObjectNode said = JsonNodeFactory.instance.objectNode();
        settings.properties().forEach(member -> {
            JsonNode value = member.getValue() instanceof ObjectNode object ? said(object) : member.getValue();
            if (!value.isNull() && !(value.isObject() && value.isEmpty())) {
                said.set(member.getKey(), value);
            }
        });
        return said;
    }

    /**
     * Puts these in the place of a partner's own settings, which are right.
     *
     * @param by the id of who of staff does it
     * @param seen whether the number of the last change is the one that is expected
     * @return what the settings are then; empty when there is no such partner
     * @throws Outdated when somebody else has changed them meanwhile
     */
    public Optional<PortalSettings> replace(
            String partner, ObjectNode settings, String by, Instant at, LongPredicate seen) {
        return StrictJson.isStorable(partner)
                ? changes.run(transaction -> replace(transaction, partner, said(settings), by, at, seen))
                : Optional.empty();
    }

    private static Optional<PortalSettings> replace(
            Transaction transaction, String partner, ObjectNode settings, String by, Instant at, LongPredicate seen)
            throws SQLException {
        Connection connection = transaction.connection();
        if (partner.equals(PlanBook.DEFAULT)) {
            run(connection, BEGIN, partner, partner);
        }
        run(connection, "select from partner where id = ? for update", partner);
        Optional<PortalSettings> before = find(connection, partner);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        if (!seen.test(before.get().number())) {
            throw new Outdated();
        }
        run(
                connection,
                "select set_config('tenure.portal_by', ?, true), set_config('tenure.portal_at', ?, true)",
                by,
                at.toString());
        run(connection, REPLACE, settings.toString(), settings.toString(), partner);
        transaction.plansChanged();
        return find(connection, partner);
    }

    private static void run(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    /** Changes of a partner's settings below that number, the newest first; at most so many. */
    public List<ObjectNode> history(String partner, long below, int most) {
        return changes.run(transaction -> {
            try (PreparedStatement query = transaction.connection().prepareStatement("""
                    select number, at, by_type, by_id, before, after from portal_history
                     where partner_id = ? and number < ? order by number desc limit ?""")) {
                query.setString(1, partner);
                query.setLong(2, below);
                query.setInt(3, most);
                List<ObjectNode> history = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        history.add(change(row));
                    }
                }
                return history;
            }
        });
    }

    private static ObjectNode change(ResultSet row) throws SQLException {
        ObjectNode change = JsonNodeFactory.instance.objectNode().put("number", row.getLong("number"));
        change.put("at", row.getObject("at", OffsetDateTime.class).toInstant().toString());
        change.putObject("by").put("type", row.getString("by_type")).put("id", row.getString("by_id"));
        change.set("before", json(row.getString("before")));
        change.set("after", json(row.getString("after")));
        return change;
    }

    private static JsonNode json(@Nullable String stored) {
        try {
            return stored == null ? JsonNodeFactory.instance.nullNode() : JSON.readTree(stored);
        } catch (IOException e) {
            throw new UncheckedIOException("stored settings that are no JSON", e);
        }
    }
}

package tenure.migration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tenure.account.AccountChanges;
import tenure.json.StrictJson;

/** What was certified of the customers of a batch. */
@Singleton
public class Certificates {

    private final AccountChanges changes;

    Certificates(AccountChanges changes) {
        this.changes = changes;
    }

    /**
     * Of a batch, how many customers kept everything, lost what may be lost, or were left as they were; and of each of some
     * what that was, in the order of their ids; empty when there is no such batch.
     */
    public Optional<ObjectNode> of(String batch, @Nullable String above, int limit) {
        if (!StrictJson.isStorable(batch)) {
            return Optional.empty();
        }
        return changes.run(transaction -> {
            Connection connection = transaction.connection();
            if (BatchRows.find(connection, batch).isEmpty()) {
                return Optional.empty();
            }
            ObjectNode text = JsonNodeFactory.instance.objectNode().put("batch", batch);
            summary(connection, batch, text.putObject("summary"));
            List<ObjectNode> rows = rows(connection, batch, above, limit + 1);
            boolean more = rows.size() > limit;
            List<ObjectNode> shown = more ? rows.subList(0, limit) : rows;
            shown.forEach(text.putArray("accounts")::add);
            text.putObject("page")
                    .put(
                            "next_token",
                            more ? shown.get(shown.size() - 1).path("account").asText() : "");
            return Optional.of(text);
        });
    }

    private static void summary(Connection connection, String batch, ObjectNode to) throws SQLException {
        for (Certificate.Verdict verdict : Certificate.Verdict.values()) {
            to.put(verdict.name(), 0);
        }
        try (PreparedStatement query = connection.prepareStatement("""
                select verdict, count(*), sum(asked) from migration_certificate where batch_id = ? group by verdict
                """)) {
            query.setString(1, batch);
            long asked = 0;
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    to.put(row.getString(1), row.getInt(2));
                    asked += row.getLong(3);
                }
            }
            to.put("rightsCompared", asked);
        }
    }

    private static List<ObjectNode> rows(Connection connection, String batch, @Nullable String above, int limit)
            throws SQLException {
        List<ObjectNode> rows = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("""
                select * from migration_certificate where batch_id = ? and (?::text is null or account_id > ?)
                 order by account_id limit ?
                """)) {
            query.setString(1, batch);
            query.setString(2, above);
            query.setString(3, above);
            query.setInt(4, limit);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    ObjectNode text = JsonNodeFactory.instance.objectNode();
                    text.put("account", row.getString("account_id"))
                            .put("verdict", row.getString("verdict"))
                            .put("rightsCompared", row.getInt("asked"))
                            .put("at", Sql.instant(row, "at").toString())
                            .put("edition", row.getString("edition"));
                    text.set("losses", Newly.json(row.getBytes("losses")));
                    rows.add(text);
                }
            }
        }
        return rows;
    }
}

package tenure.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tenure.migration.CustomerRows.Placed;

/** An account as it is stored, looked at and not locked. */
record Stored(String id, @Nullable String partner, JsonNode document) {

    static Optional<Stored> find(Connection connection, String id) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select partner_id, document from account where id = ?")) {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Stored(id, row.getString(1), Newly.json(row.getBytes(2))))
                        : Optional.empty();
            }
        }
    }

    /** Where the customer is. */
    Placed placed(Connection connection, LocalDate today) throws SQLException {
        String name = document.path("name").asText();
        try (PreparedStatement query = connection.prepareStatement("select * from stage where account_id = ?")) {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? new Placed(
                                id,
                                name,
                                partner,
                                Stage.valueOf(row.getString("stage")),
                                Sql.instant(row, "since"),
                                row.getString("batch_id"),
                                row.getString("cause"),
                                Newly.json(row.getBytes("detail")))
                        : new Placed(
                                id,
                                name,
                                partner,
                                StageRows.imported(document, today),
                                null,
                                null,
                                "",
                                JsonNodeFactory.instance.objectNode());
            }
        }
    }
}

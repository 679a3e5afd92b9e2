package tenure.migration;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * A customer whose account is locked.
 *
 * @param account as it is stored
 * @param stage where it is
 */
record Customer(String id, JsonNode account, Stage stage) {

    static Optional<Customer> lock(Connection transaction, String id, Instant now) throws SQLException {
        try (PreparedStatement query =
                transaction.prepareStatement("select document from account where id = ? for update")) {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                JsonNode account = Newly.json(row.getBytes(1));
                return Optional.of(new Customer(id, account, StageRows.of(transaction, id, account, now)));
            }
        }
    }

    /** The contact of that id. */
    Optional<JsonNode> contact(String contact) {
        for (JsonNode one : account.path("contacts")) {
            if (one.path("id").asText().equals(contact)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}

package tenure.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which customers somebody looks at.
 *
 * @param partner the id of the partner whose customers they are; null for all
 * @param batch the id of the batch they were moved in; null for any
 */
public record Scope(@Nullable String partner, @Nullable String batch) {

    /** Holds for accounts {@code a} with their stage {@code s} that are in scope. */
    static final String IN_SCOPE = """
            (?::text is null or a.partner_id = ?) and (?::text is null or s.batch_id = ?)""";

    /** Fills the parameters of {@link #IN_SCOPE}, from that place on; returns the place after them. */
    int fill(PreparedStatement query, int from) throws SQLException {
        query.setString(from, partner);
        query.setString(from + 1, partner);
        query.setString(from + 2, batch);
        query.setString(from + 3, batch);
        return from + 4;
    }

    /** How many customers are in scope. */
    int customers(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select count(*) from account a left join stage s on s.account_id = a.id where " + IN_SCOPE)) {
            fill(query, 1);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** Fills two parameters with a day, as text. */
    static int day(PreparedStatement query, int from, LocalDate day) throws SQLException {
        query.setString(from, day.toString());
        query.setString(from + 1, day.toString());
        return from + 2;
    }
}

package tenure.order.effect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What the store knows of ids that an order names. */
final class Known {

    private Known() {}

    /** Whether there is such a plan. */
    static boolean plan(Connection transaction, String id) throws SQLException {
        return any(transaction, "select 1 from plan where id = ?", id);
    }

    /** Whether any account has such a service. */
    static boolean service(Connection transaction, String id) throws SQLException {
        return any(transaction, "select 1 from service where id = ?", id);
    }

    /** Whether anybody has this id. */
    static boolean person(Connection transaction, String id) throws SQLException {
        return any(transaction, "select 1 from person where id = ?", id);
    }

    private static boolean any(Connection transaction, String sql, String id) throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement(sql)) {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }
}

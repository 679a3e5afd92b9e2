package tenure.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What partners are called, for people. */
public final class Names {

    private Names() {}

    /** The partner's name; its id when it has none; empty for no partner. */
    public static String partner(Connection connection, @Nullable String id) throws SQLException {
        if (id == null) {
            return "";
        }
        try (PreparedStatement query =
                connection.prepareStatement("select document ->> 'name' from partner where id = ?")) {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                String name = row.next() ? row.getString(1) : null;
                return name == null || name.isBlank() ? id : name;
            }
        }
    }
}

package tenure.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What partners are called, for people. */
public final class Names {

    private Names() {}

    /** The names of these plans, by id. */
    public static Map<String, String> plans(Connection connection, Collection<String> ids) throws SQLException {
        Map<String, String> names = new HashMap<>();
        try (PreparedStatement query =
                connection.prepareStatement("select id, document ->> 'name' from plan where id = any(?)")) {
            query.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    names.put(row.getString(1), row.getString(2));
                }
            }
        }
        return names;
    }

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

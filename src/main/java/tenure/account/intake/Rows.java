package tenure.account.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows for one statement: a column of texts for each of its parameters. */
final class Rows {

    private final List<@Nullable String[]> columns = new ArrayList<>();

    /** Another column: what the function makes of each item. */
    <T> Rows column(List<T> items, Function<T, @Nullable String> value) {
        columns.add(items.stream().map(value).toArray(String[]::new));
        return this;
    }

    void run(Connection connection, String sql) throws SQLException {
        if (columns.get(0).length > 0) {
            try (PreparedStatement statement = prepare(connection, sql)) {
                statement.executeUpdate();
            }
        }
    }

    /** What a statement returns: one text a row. */
    List<String> returned(Connection connection, String sql) throws SQLException {
        List<String> returned = new ArrayList<>();
        try (PreparedStatement statement = prepare(connection, sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                returned.add(rows.getString(1));
            }
        }
        return returned;
    }

    private PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < columns.size(); i++) {
            statement.setArray(i + 1, connection.createArrayOf("text", columns.get(i)));
        }
        return statement;
    }
}

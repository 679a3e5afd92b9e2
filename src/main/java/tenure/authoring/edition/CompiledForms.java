package tenure.authoring.edition;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import tenure.rules.CompiledForm;
import tenure.rules.drools.CompiledRules;

/** The rules of editions, compiled for the engine of this Tenure. */
final class CompiledForms {

    private static final String GET = "select form from edition_compiled where hash = ? and engine = ?";
    private static final String PUT = "insert into edition_compiled (hash, engine, form) values (?, ?, ?)"
            + " on conflict (hash, engine) do update set form = excluded.form";

    private CompiledForms() {}

    static @Nullable CompiledForm get(Connection connection, String hash) throws SQLException {
        try (PreparedStatement get = connection.prepareStatement(GET)) {
            get.setString(1, hash);
            get.setString(2, CompiledRules.engine());
            try (ResultSet row = get.executeQuery()) {
                return row.next() ? new CompiledForm(row.getBytes(1)) : null;
            }
        }
    }

    static void put(Connection connection, String hash, CompiledForm form) throws SQLException {
        try (PreparedStatement put = connection.prepareStatement(PUT)) {
            put.setString(1, hash);
            put.setString(2, CompiledRules.engine());
            put.setBytes(3, form.bytes());
            put.execute();
        }
    }
}

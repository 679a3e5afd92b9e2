package tenure.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row as it is read again. */
final class StoredRow {

    private final UUID id;
    private final @Nullable String account;
    private final EditionTable.Listed edition;
    private final @Nullable String digest;
    private final byte[] body;

    private StoredRow(ResultSet row, EditionTable.Listed edition) throws SQLException {
        byte[] facts = row.getBytes("facts");
        this.id = row.getObject("id", UUID.class);
        this.account = row.getString("account");
        this.edition = edition;
        this.digest = facts == null ? null : HexFormat.of().formatHex(facts);
        this.body = row.getBytes("body");
    }

    static StoredRow read(ResultSet row, EditionTable editions) throws SQLException {
        return new StoredRow(row, editions.read(row.getStatement().getConnection(), row.getInt("edition")));
    }

    UUID id() {
        return id;
    }

    @Nullable
    String account() {
        return account;
    }

    EditionTable.Listed edition() {
        return edition;
    }

    @Nullable
    String digest() {
        return digest;
    }

    byte[] body() {
        return body;
    }
}

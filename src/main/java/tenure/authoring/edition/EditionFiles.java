package tenure.authoring.edition;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tenure.rules.pack.PackFiles;

/** The files of editions, and the reports of their checks. */
public final class EditionFiles {

    private static final String DIGESTS = "select path, digest from edition_file where pack = ? and number = ?";
    private static final String CONTENTS =
            "select f.path, c.content from edition_file f join pack_content c using (digest)"
                    + " where f.pack = ? and f.number = ?";
    private static final String PUT = "insert into edition_file (pack, number, path, digest) values (?, ?, ?, ?)";
    private static final String REPORT = "select report from edition where pack = ? and number = ?";

    private EditionFiles() {}

    /** The digest of each file by path. */
    public static Map<String, String> digests(Connection connection, String pack, int number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(DIGESTS)) {
            select.setString(1, pack);
            select.setInt(2, number);
            try (ResultSet rows = select.executeQuery()) {
                Map<String, String> digests = new TreeMap<>();
                while (rows.next()) {
                    digests.put(rows.getString(1), HexFormat.of().formatHex(rows.getBytes(2)));
                }
                return digests;
            }
        }
    }

    /** All of an edition's files. */
    public static PackFiles contents(Connection connection, String pack, int number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CONTENTS)) {
            select.setString(1, pack);
            select.setInt(2, number);
            try (ResultSet rows = select.executeQuery()) {
                Map<String, byte[]> files = new HashMap<>();
                while (rows.next()) {
                    files.put(rows.getString(1), rows.getBytes(2));
                }
                return PackFiles.of(files);
            }
        }
    }

    static void put(Connection connection, String pack, int number, PackFiles files) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(PUT)) {
            for (Map.Entry<String, byte[]> file : files.contents().entrySet()) {
                insert.setString(1, pack);
                insert.setInt(2, number);
                insert.setString(3, file.getKey());
                insert.setBytes(4, HexFormat.of().parseHex(Contents.put(connection, file.getValue())));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The report of the check before it was published, as JSON; null when it came with the distribution. */
    public static @Nullable String report(Connection connection, String pack, int number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(REPORT)) {
            select.setString(1, pack);
            select.setInt(2, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}

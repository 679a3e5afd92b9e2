package tenure.authoring.draft;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenure.authoring.edition.EditionRows;
import tenure.rules.pack.PackFiles;

/** The files of drafts in the store. */
final class DraftFileRows {

    private static final String ALL = "select * from draft_file where draft = ?";
    private static final String CONTENTS =
            "select f.path, c.content from draft_file f join pack_content c using (digest) where f.draft = ?";
    private static final String PUT = """
            insert into draft_file (draft, path, digest, revision, changed_by, changed_at, conflict, mine, theirs)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (draft, path) do update set digest = excluded.digest, revision = excluded.revision,
                changed_by = excluded.changed_by, changed_at = excluded.changed_at, conflict = excluded.conflict,
                mine = excluded.mine, theirs = excluded.theirs
            """;

    private DraftFileRows() {}

    /** The files by path, those among them that were deleted too. */
    static Map<String, DraftFile> all(Connection connection, UUID draft) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ALL)) {
            select.setObject(1, draft);
            try (ResultSet rows = select.executeQuery()) {
                Map<String, DraftFile> files = new TreeMap<>();
                while (rows.next()) {
                    DraftFile file = file(rows);
                    files.put(file.path(), file);
                }
                return files;
            }
        }
    }

    static PackFiles contents(Connection connection, UUID draft) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CONTENTS)) {
            select.setObject(1, draft);
            try (ResultSet rows = select.executeQuery()) {
                Map<String, byte[]> files = new HashMap<>();
                while (rows.next()) {
                    files.put(rows.getString(1), rows.getBytes(2));
                }
                return PackFiles.of(files);
            }
        }
    }

    static void put(Connection connection, UUID draft, Collection<DraftFile> files) throws SQLException {
        try (PreparedStatement put = connection.prepareStatement(PUT)) {
            for (DraftFile file : files) {
                DraftFile.Conflict conflict = file.conflict();
                put.setObject(1, draft);
                put.setString(2, file.path());
                put.setBytes(3, bytes(file.digest()));
                put.setLong(4, file.revision());
                put.setString(5, file.changed().by());
                put.setObject(6, EditionRows.at(file.changed().at()));
                put.setBoolean(7, conflict != null);
                put.setBytes(8, bytes(conflict == null ? null : conflict.mine()));
                put.setBytes(9, bytes(conflict == null ? null : conflict.theirs()));
                put.addBatch();
            }
            put.executeBatch();
        }
    }

    private static DraftFile file(ResultSet row) throws SQLException {
        return new DraftFile(
                row.getString("path"),
                hex(row.getBytes("digest")),
                row.getLong("revision"),
                new Draft.Touch(row.getString("changed_by"), EditionRows.instant(row, "changed_at")),
                row.getBoolean("conflict")
                        ? new DraftFile.Conflict(hex(row.getBytes("mine")), hex(row.getBytes("theirs")))
                        : null);
    }

    private static byte @Nullable [] bytes(@Nullable String hex) {
        return hex == null ? null : HexFormat.of().parseHex(hex);
    }

    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }
}

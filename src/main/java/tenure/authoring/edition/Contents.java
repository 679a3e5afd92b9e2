package tenure.authoring.edition;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/** What files hold, by digest. */
public final class Contents {

    private static final String PUT =
            "insert into pack_content (digest, content) values (?, ?) on conflict (digest) do nothing";
    private static final String GET = "select content from pack_content where digest = ?";

    private Contents() {}

    /** Keeps the content, and says its digest in hex. */
    public static String put(Connection connection, byte[] content) throws SQLException {
        byte[] digest = digest(content);
        try (PreparedStatement put = connection.prepareStatement(PUT)) {
            put.setBytes(1, digest);
            put.setBytes(2, content);
            put.execute();
        }
        return HexFormat.of().formatHex(digest);
    }

    /** The content of that digest. */
    public static byte[] get(Connection connection, String digest) throws SQLException {
        try (PreparedStatement get = connection.prepareStatement(GET)) {
            get.setBytes(1, HexFormat.of().parseHex(digest));
            try (ResultSet row = get.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("there is no content " + digest);
                }
                return row.getBytes(1);
            }
        }
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package tenure.once;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenure.json.Problem;
import tenure.json.RequestRefused;
import tenure.json.StrictJson;

/**
 * What makes a request the same as an earlier one: who sends it, the key it carries, and what it says.
 *
 * @param fingerprint of method, path and body: the same key with another one is a mistake
 */
public record Key(String caller, String key, String fingerprint) {

    /** The header that carries the key. */
    public static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 200;
    private static final int BAD_REQUEST = 400;

    /** The key of a request; null when it carries none. */
    public static @Nullable Key of(String caller, @Nullable String header, String path, byte @Nullable [] body) {
        if (header == null) {
            return null;
        }
        if (header.isBlank() || header.length() > LONGEST || !StrictJson.isStorable(header)) {
            throw new RequestRefused(
                    BAD_REQUEST,
                    "The key is not right.",
                    List.of(new Problem(HEADER, "BAD_VALUE", "this has to be 1 to " + LONGEST + " characters")));
        }
        MessageDigest digest = sha256();
        digest.update(path.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        if (body != null) {
            digest.update(body);
        }
        return new Key(caller, header, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package tenure.rules.drools;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.drools.base.util.Drools;

/** The digest of rule files: the same for the same paths, texts and engine, and for no others. */
final class Digests {

    private Digests() {}

    static String of(Map<String, String> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Drools.getFullVersion().getBytes(StandardCharsets.UTF_8));
            new TreeMap<>(files).forEach((path, text) -> {
                digest.update((path + '\n' + text.length() + '\n').getBytes(StandardCharsets.UTF_8));
                digest.update(text.getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package tenure.rules.drools;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.drools.base.util.Drools;
import tenure.rules.CompiledForm;

/** The digests of rules as they are written and as they are compiled. */
final class Digests {

    private Digests() {}

    /** The same for the same paths, texts and engine, and for no others. */
    static String of(Map<String, String> files) {
        MessageDigest digest = sha256();
        digest.update(Drools.getFullVersion().getBytes(StandardCharsets.UTF_8));
        new TreeMap<>(files).forEach((path, text) -> {
            digest.update((path + '\n' + text.length() + '\n').getBytes(StandardCharsets.UTF_8));
            digest.update(text.getBytes(StandardCharsets.UTF_8));
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(CompiledForm form) {
        return HexFormat.of().formatHex(sha256().digest(form.bytes()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

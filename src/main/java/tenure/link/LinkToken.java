package tenure.link;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret in a link. Whatever somebody sends is taken for one: a text of another form is simply one that nothing was
 * issued for.
 */
record LinkToken(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    static LinkToken random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What the store has in its place. */
    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What an answer is known by when it comes again. Without the token nobody can try answers against it. */
    String seal(Map<String, List<String>> said) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            // A key must not be empty, and a text of any kind may come.
            mac.init(new SecretKeySpec(("link " + text).getBytes(StandardCharsets.UTF_8), HMAC));
            new TreeMap<>(said).forEach((name, values) -> {
                part(mac, name, values.size());
                values.stream().sorted().forEach(value -> part(mac, value, 0));
            });
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }

    /** A text with its length before it, so that no two answers run together to the same. */
    private static void part(Mac mac, String text, int values) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update((bytes.length + " " + values + " ").getBytes(StandardCharsets.US_ASCII));
        mac.update(bytes);
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "LinkToken[…]";
    }
}

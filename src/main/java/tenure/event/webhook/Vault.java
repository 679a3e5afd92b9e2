package tenure.event.webhook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import tenure.security.DemoIssuer;

/**
 * Keeps secrets such that the database alone tells nobody what they are: each is encrypted with AES-GCM, bound to the id
 * of its webhook.
 */
@Singleton
final class Vault {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String FILE = "webhook.key";

    private final SecureRandom random = new SecureRandom();
    private final @Nullable Path made;
    private byte @Nullable [] key;

    @Inject
    Vault(
            WebhookSettings settings,
            DemoIssuer demo,
            @ConfigProperty(name = "tenure.data", defaultValue = "data") Path folder) {
        this(settings.key(), demo.isOpen() ? folder.resolve(FILE) : null);
    }

    /**
     * @param configured the key that is configured, in base64
     * @param made the file of a key that is made when it is needed and none is configured; null when none is to be made
     */
    Vault(Optional<String> configured, @Nullable Path made) {
        this.key = configured.map(Vault::read).orElse(null);
        this.made = made;
    }

    private static byte[] read(String text) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            key = new byte[0];
        }
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException("tenure.webhook.key has to be " + KEY_BYTES + " bytes in base64");
        }
        return key;
    }

    /** Whether there is, or can be, a key. */
    boolean isOpen() {
        return key != null || made != null;
    }

    /** Encrypts a secret. */
    byte[] lock(UUID webhook, String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] locked =
                    cipher(Cipher.ENCRYPT_MODE, nonce, webhook).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(nonce.length + locked.length)
                    .put(nonce)
                    .put(locked)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** The secret; nothing when it was encrypted with another key. */
    Optional<String> open(UUID webhook, byte[] locked) {
        if (!isOpen()) {
            return Optional.empty();
        }
        try {
            byte[] secret = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(locked, NONCE_BYTES), webhook)
                    .doFinal(locked, NONCE_BYTES, locked.length - NONCE_BYTES);
            return Optional.of(new String(secret, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, UUID webhook) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(webhook.toString().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private synchronized byte[] key() {
        byte[] known = key;
        if (known == null) {
            if (made == null) {
                throw new IllegalStateException("there is no tenure.webhook.key");
            }
            known = keyIn(made);
            key = known;
        }
        return known;
    }

    private byte[] keyIn(Path file) {
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                byte[] fresh = new byte[KEY_BYTES];
                random.nextBytes(fresh);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, Base64.getEncoder().encodeToString(fresh));
            }
            return read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the key in " + file + " cannot be used", e);
        }
    }
}

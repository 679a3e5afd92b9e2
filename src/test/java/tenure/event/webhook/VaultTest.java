package tenure.event.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets can be had back with the key, and with nothing else. */
class VaultTest {

    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String OTHER = "/////wQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private final UUID webhook = UUID.randomUUID();

    @Test
    void a_secret_comes_back() {
        Vault vault = new Vault(Optional.of(KEY), null);
        byte[] locked = vault.lock(webhook, "sésame");
        assertThat(vault.open(webhook, locked)).contains("sésame");
        assertThat(vault.lock(webhook, "sésame")).isNotEqualTo(locked);
    }

    @Test
    void no_other_key_and_no_other_webhook_opens_it() {
        byte[] locked = new Vault(Optional.of(KEY), null).lock(webhook, "sesame");
        assertThat(new Vault(Optional.of(OTHER), null).open(webhook, locked)).isEmpty();
        assertThat(new Vault(Optional.of(KEY), null).open(UUID.randomUUID(), locked))
                .isEmpty();
        assertThat(new Vault(Optional.empty(), null).open(webhook, locked)).isEmpty();
        locked[locked.length - 1] ^= 1;
        assertThat(new Vault(Optional.of(KEY), null).open(webhook, locked)).isEmpty();
    }

    @Test
    void a_demo_makes_a_key_once_that_its_owner_alone_can_read(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("data").resolve("webhook.key");
        Vault vault = new Vault(Optional.empty(), file);
        assertThat(vault.isOpen()).isTrue();
        assertThat(Files.exists(file)).isFalse();
        byte[] locked = vault.lock(webhook, "sesame");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new Vault(Optional.empty(), file).open(webhook, locked)).contains("sesame");
    }

    @Test
    void without_a_key_nothing_is_locked() {
        Vault vault = new Vault(Optional.empty(), null);
        assertThat(vault.isOpen()).isFalse();
        assertThatThrownBy(() -> vault.lock(webhook, "sesame")).hasMessageContaining("tenure.webhook.key");
    }

    @Test
    void a_key_of_another_form_is_refused() {
        for (String bad : new String[] {"", "short", "AAEC", KEY + KEY}) {
            assertThatThrownBy(() -> new Vault(Optional.of(bad), null)).hasMessageContaining("32 bytes in base64");
        }
    }
}

package tenure.event.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How events are sent. */
@ConfigMapping(prefix = "tenure.webhook")
public interface WebhookSettings {

    /** What secrets are encrypted with: 32 bytes in base64. Demo mode makes one of its own. */
    Optional<String> key();

    /** Whether addresses within the house may be sent to, and without encryption. */
    @WithDefault("false")
    boolean insecure();

    /** How often an event is sent before it is given up. */
    @WithDefault("12")
    int attempts();

    /** How long to wait after the first attempt that failed; after each further one it is twice as long. */
    @WithDefault("5s")
    Duration firstDelay();

    /** The longest there is to wait. */
    @WithDefault("1h")
    Duration longestDelay();

    /** How long an attempt may take. */
    @WithDefault("10s")
    Duration patience();

    /** To how many webhooks a replica sends at once. */
    @WithDefault("32")
    int atOnce();
}

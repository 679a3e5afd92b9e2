package tenure.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How mail is sent. */
@ConfigMapping(prefix = "tenure.mail")
public interface MailSettings {

    /** The SMTP server; without one nothing is sent. */
    Optional<String> host();

    /** The sender's address. */
    @WithDefault("tenure@localhost")
    String from();

    /** How often it is looked for mail that is due. */
    @WithDefault("5s")
    Duration every();

    /** How often a mail is tried before it is given up on. */
    @WithDefault("15")
    int attempts();

    /** How long after the first attempt it is tried again; each later pause is twice as long. */
    @WithDefault("30s")
    Duration firstPause();

    /** The longest of those pauses. */
    @WithDefault("4h")
    Duration longestPause();

    /** How long the server may take to accept a mail. */
    @WithDefault("60s")
    Duration patience();

    /** The pause after so many attempts. */
    default Duration pauseAfter(int attempts) {
        Duration pause = firstPause();
        for (int attempt = 1; attempt < attempts && pause.compareTo(longestPause()) < 0; attempt++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longestPause()) < 0 ? pause : longestPause();
    }
}

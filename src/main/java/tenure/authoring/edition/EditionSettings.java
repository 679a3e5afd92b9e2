package tenure.authoring.edition;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Where the rules come from. */
@ConfigMapping(prefix = "tenure.rules")
public interface EditionSettings {

    /** The folder of the pack that is served at the root. */
    @WithDefault("rules/my-plan")
    Path folder();

    /** When the folder becomes an edition. */
    @WithDefault("if-empty")
    PublishOnStart publishOnStart();

    /** How long a replica that cannot have the edition in force goes on being ready with the last good one. */
    @WithDefault("15m")
    Duration staleAfter();

    /** The pack's name, which is the folder's. */
    default String pack() {
        return String.valueOf(folder().toAbsolutePath().normalize().getFileName());
    }

    /** When the folder becomes an edition. */
    enum PublishOnStart {
        NEVER,
        /** When there is no edition yet. */
        IF_EMPTY,
        /** When the newest edition is not the folder's. */
        IF_CHANGED
    }
}

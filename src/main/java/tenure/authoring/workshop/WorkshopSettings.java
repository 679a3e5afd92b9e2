package tenure.authoring.workshop;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much the workshop may take. */
@ConfigMapping(prefix = "tenure.workshop")
public interface WorkshopSettings {

    /** How long a check may take; after that it is ended. */
    @WithDefault("30s")
    Duration timeLimit();

    /** How long a check rests after each moment of work while decisions are asked for; nothing for never. */
    @WithDefault("3ms")
    Duration rest();

    /** How long the process may take to start. */
    @WithDefault("60s")
    Duration startLimit();

    /** The heap of the process, in megabytes. */
    @WithDefault("512")
    int memory();

    /** How long the process is kept for the next check. */
    @WithDefault("10m")
    Duration idle();

    /** How many checks may wait for the one that is under way. */
    @WithDefault("16")
    int waiting();
}

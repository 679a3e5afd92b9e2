package tenure.migration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much work moving customers may be. */
@ConfigMapping(prefix = "tenure.migration")
interface MigrationSettings {

    /** How often it is looked for batches whose day has come, and for invitations to send or to end. */
    @WithDefault("10s")
    String every();

    /** How many threads of a replica move customers at once. */
    @WithDefault("2")
    int atOnce();

    /** How many customers are moved in one transaction. */
    @WithDefault("20")
    int together();
}

package tenure.plan.bulk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much work changing very many services may be. */
@ConfigMapping(prefix = "tenure.plan.bulk")
interface BulkSettings {

    /** How often it is looked for bulk changes that a replica left. */
    @WithDefault("10s")
    String every();

    /** How often those who follow a bulk change are told how far it is. */
    @WithDefault("1s")
    Duration told();

    /** How many threads of a replica change services at once. */
    @WithDefault("2")
    int atOnce();

    /** How many services are looked at, or changed, in one go. */
    @WithDefault("50")
    int together();
}

package tenure.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** How events are kept. */
@ConfigMapping(prefix = "tenure.event")
interface EventSettings {

    /** How long events are kept, and what was sent to webhooks; a month at least. */
    @WithDefault("P24M")
    Period retention();

    /** How often it is looked whether there is another edition of the rules to tell of. */
    @WithDefault("10s")
    String editions();
}

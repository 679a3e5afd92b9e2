package tenure.record;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** How decisions are kept. */
@ConfigMapping(prefix = "tenure.record")
interface RecordSettings {

    /** When a call is answered. */
    @WithDefault("before-answer")
    Mode mode();

    /** In the mode {@code soon}: how many calls may be answered whose decisions are not kept yet. */
    @WithDefault("10000")
    int queue();

    /** How long the database may take to keep what it was handed. */
    @WithDefault("5s")
    Duration patience();

    /** How long decisions are kept, to the month. */
    @WithDefault("P24M")
    Period retention();

    /** When a call is answered. */
    enum Mode {
        /** Once its decisions are kept: none that was given can be lost. */
        BEFORE_ANSWER,
        /** At once, as long as there is room in the queue: a crash loses what is in it. */
        SOON
    }
}

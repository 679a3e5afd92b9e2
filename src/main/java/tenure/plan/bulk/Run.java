package tenure.plan.bulk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A preview that was confirmed, and how far it is carried out. */
record Run(
        String id,
        Preview preview,
        State state,
        String confirmedBy,
        Instant confirmedAt,
        @Nullable Instant finishedAt) {

    /** Whether there is something left to do. */
    enum State {
        RUNNING,
        DONE
    }
}

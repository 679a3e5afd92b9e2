package tenure.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tenure.once.Key;
import tenure.security.Caller;

/**
 * The call in which something is done.
 *
 * @param caller whose token it carries
 * @param at when it came
 * @param requestId as the caller sent it; null when it sent none
 * @param key what makes it the same as an earlier call; null when nothing does
 * @param mode whether it is to happen, or only to be seen what would
 */
public record Visit(
        Caller caller,
        Instant at,
        @Nullable String requestId,
        @Nullable Key key,
        Mode mode) {

    /** Whether something is to happen. */
    public enum Mode {
        FOR_REAL,
        DRY_RUN
    }

    /** The same visit, at the instant at which it is its turn. */
    Visit at(Instant turn) {
        return new Visit(caller, turn, requestId, key, mode);
    }

    boolean isDry() {
        return mode == Mode.DRY_RUN;
    }
}

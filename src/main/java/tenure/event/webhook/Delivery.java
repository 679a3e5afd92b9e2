package tenure.event.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of sending one event to one webhook.
 *
 * @param number the event's place in the feed
 * @param status the status of the last answer; null when there was none
 * @param problem why the last attempt failed, in a word; null when it did not
 */
public record Delivery(
        long number,
        UUID event,
        State state,
        int attempts,
        Instant firstAt,
        Instant lastAt,
        @Nullable Integer status,
        @Nullable String problem) {

    /** How it stands. */
    public enum State {
        /** It failed and is tried again. */
        PENDING,
        DELIVERED,
        /** It was given up. */
        DEAD,
        /** It was given up, and is sent once more because somebody wants it. */
        RETRY
    }
}

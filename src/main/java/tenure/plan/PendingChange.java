package tenure.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of plan that is agreed.
 *
 * @param id that of the order it came from
 * @param startOn its day, Europe/London
 * @param untilBefore when the old line was to end before; null when it was not
 */
public record PendingChange(
        String id,
        String account,
        String oldService,
        String newService,
        LocalDate startOn,
        State state,
        @Nullable LocalDate untilBefore,
        Price price,
        Instant agreedAt) {

    /** How far it has come. */
    public enum State {
        /** Its day is before it. */
        PENDING,
        /** It has happened. */
        ACTIVE,
        /** It was called off, or its old line was gone by then. */
        CANCELLED
    }
}

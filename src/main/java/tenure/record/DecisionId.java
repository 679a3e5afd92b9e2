package tenure.record;

import java.time.Instant;
import java.util.UUID;

/**
 * How decisions are numbered: by UUIDs of version 7, which begin with the time. The last twenty bits, five digits, of a
 * call's id are zero; a decision's id has its place in the call there, so the first one's is the call's own.
 */
public final class DecisionId {

    /** How many decisions one call can have. */
    public static final int MOST = 1 << 20;

    private static final long PLACE = MOST - 1L;
    private static final int BELOW_TIME = 16;

    private DecisionId() {}

    public static UUID of(UUID call, int place) {
        return new UUID(call.getMostSignificantBits(), call.getLeastSignificantBits() | place);
    }

    static UUID call(UUID decision) {
        return new UUID(decision.getMostSignificantBits(), decision.getLeastSignificantBits() & ~PLACE);
    }

    static UUID last(UUID call) {
        return of(call, (int) PLACE);
    }

    static int place(UUID decision) {
        return (int) (decision.getLeastSignificantBits() & PLACE);
    }

    /** No id made at this instant or later is below. */
    static UUID from(Instant instant) {
        return new UUID(Math.max(0, instant.toEpochMilli()) << BELOW_TIME, 0);
    }

    /** When the id was made, to the millisecond. */
    static Instant time(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> BELOW_TIME);
    }
}

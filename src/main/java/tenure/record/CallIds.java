package tenure.record;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Makes the ids of calls. Each is above all made before by this process, even if its clock is set back. */
@Singleton
public final class CallIds {

    private static final int COUNTER_BITS = 12;
    private static final long COUNTER = (1L << COUNTER_BITS) - 1;
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int RANDOM_BITS = 42;
    private static final int PLACE_BITS = Integer.numberOfTrailingZeros(DecisionId.MOST);

    /** Milliseconds, and how many ids there were before within them. */
    private final AtomicLong last = new AtomicLong();

    private final long seed = new SecureRandom().nextLong();

    /** An id for a call at this instant. */
    public UUID next(Instant at) {
        long least = at.toEpochMilli() << COUNTER_BITS;
        long tick = last.updateAndGet(before -> Math.max(before + 1, least));
        long random = new SplittableRandom(seed ^ tick).nextLong() >>> (Long.SIZE - RANDOM_BITS);
        return new UUID(
                (tick >>> COUNTER_BITS) << (COUNTER_BITS + 4) | VERSION | (tick & COUNTER),
                VARIANT | (random << PLACE_BITS));
    }
}

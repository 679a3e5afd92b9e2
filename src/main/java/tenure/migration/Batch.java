package tenure.migration;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Customers that are moved together on a day.
 *
 * @param number its place among all batches
 * @param edition the hash of the edition whose rules chose them
 * @param progress what became of them so far
 */
record Batch(
        String id,
        long number,
        LocalDate day,
        BatchState state,
        int size,
        String edition,
        String madeBy,
        Instant madeAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        Progress progress) {

    /** How many of a batch wait, were moved, and could not be. */
    record Progress(int waiting, int migrated, int failed) {}
}

package tenure.authoring.edition;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an edition beside its files.
 *
 * @param parent the edition it was made from; null for the first
 * @param restores the edition it is equal to, when it brings that one back
 * @param authors whoever had a hand in its files, in order
 * @param approver who published it; null when it came with the distribution
 */
public record EditionEntry(
        String pack,
        int number,
        String hash,
        @Nullable Integer parent,
        @Nullable Integer restores,
        List<String> authors,
        @Nullable String approver,
        String comment,
        Instant publishedAt,
        Instant effectiveAt,
        @Nullable Withdrawal withdrawn) {

    /** The author of what comes with the distribution. */
    public static final String DISTRIBUTION = "distribution";

    public EditionEntry {
        authors = authors.stream().sorted().toList();
        // As the database keeps them.
        publishedAt = publishedAt.truncatedTo(ChronoUnit.MICROS);
        effectiveAt = effectiveAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** That it was called off before it took effect. */
    public record Withdrawal(String by, Instant at, String reason) {}

    /** Whether it will take effect after that moment. */
    public boolean scheduledAt(Instant now) {
        return withdrawn == null && effectiveAt.isAfter(now);
    }
}

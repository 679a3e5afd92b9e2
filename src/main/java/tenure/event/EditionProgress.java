package tenure.event;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far it was told what editions of the rules flip.
 *
 * @param told the hash of the edition up to which all accounts were told
 * @param since when that edition took effect, or the one that is being gone through
 * @param round what is being gone through; null when nothing is
 */
record EditionProgress(String told, Instant since, @Nullable Round round) {

    /** Whether some accounts may have been told of the next edition, and others not. */
    static boolean isUnderWay(Optional<EditionProgress> progress) {
        return progress.isPresent() && progress.get().round() != null;
    }

    /**
     * A walk through all accounts.
     *
     * @param edition the hash of the edition that it tells of
     * @param at when it began, which is the instant of what it tells
     * @param cursor the last account that was gone through
     */
    record Round(String edition, Instant at, String cursor) {}
}

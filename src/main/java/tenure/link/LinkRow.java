package tenure.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link in the store.
 *
 * @param answer the seal of what was answered; null for a link that was not used at its page
 * @param outcome the view that was shown for it, as JSON
 */
record LinkRow(
        OpenLink link,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt,
        @Nullable String answer,
        @Nullable String outcome) {

    FoundLink at(Instant now) {
        if (usedAt != null) {
            return new FoundLink.Dead(FoundLink.Why.USED);
        }
        if (revokedAt != null) {
            return new FoundLink.Dead(FoundLink.Why.REVOKED);
        }
        return now.isBefore(link.expiresAt()) ? new FoundLink.Live(link) : new FoundLink.Dead(FoundLink.Why.EXPIRED);
    }
}

package tenure.plan.bulk;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a bulk change would come to, shown until it expires.
 *
 * @param edition the hash of the edition it was made by
 */
record Preview(
        String id,
        String from,
        String to,
        LocalDate startOn,
        String edition,
        String madeBy,
        Instant madeAt,
        Instant expiresAt) {}

package tenure.link;

import java.time.Instant;
import java.util.Optional;

/**
 * A link that works.
 *
 * @param kind whose {@link LinkHandler} it leads to
 * @param account the id of the one account it is about
 * @param about the id of what it is about
 * @param recipient the id of the contact it was sent to
 * @param openedAt when its page was first fetched, perhaps by a program that looks through mail
 */
public record OpenLink(
        long id,
        String kind,
        String account,
        String about,
        Optional<String> recipient,
        Instant issuedAt,
        Instant expiresAt,
        Optional<Instant> openedAt) {}

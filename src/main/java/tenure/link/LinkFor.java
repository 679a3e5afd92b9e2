package tenure.link;

import java.time.Instant;
import java.util.Optional;

/**
 * What a link is issued for.
 *
 * @param kind whose {@link LinkHandler} it leads to
 * @param account the id of the one account it is about
 * @param about the id of what it is about, such as an order
 * @param expiresAt from when on it does not work
 * @param recipient the id of the contact it is sent to
 */
public record LinkFor(String kind, String account, String about, Instant expiresAt, Optional<String> recipient) {

    public LinkFor {
        if (kind.isBlank() || account.isBlank() || about.isBlank()) {
            throw new IllegalArgumentException("a link needs a kind, an account and what it is about");
        }
    }
}

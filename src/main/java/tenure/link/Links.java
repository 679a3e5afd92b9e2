package tenure.link;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;

/**
 * Links are issued, found, used and revoked, each in a transaction of the caller's. Whoever holds a lock on a link has
 * locked the account before.
 */
@Singleton
public final class Links {

    private final LinkAddress address;
    private final Clock clock;

    Links(LinkAddress address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    /** Issues a link. What is returned is its whole address, which is told here once and kept nowhere. */
    public String issue(Connection transaction, LinkFor what) throws SQLException {
        LinkToken token = LinkToken.random();
        LinkRows.insert(transaction, token, what, clock.instant());
        return address.of(token.text());
    }

    /** Ends all links about that which still work: the way to send one again, or to close what was decided otherwise. */
    public void revoke(Connection transaction, String kind, String about) throws SQLException {
        LinkRows.revoke(transaction, kind, about, clock.instant());
    }

    /** The link of this token, or why it does not work. */
    public FoundLink find(Connection transaction, String token, Instant now) throws SQLException {
        return LinkRows.find(transaction, new LinkToken(token))
                .map(row -> row.at(now))
                .orElse(new FoundLink.Dead(FoundLink.Why.UNKNOWN));
    }

    /** Uses the link up, unless it has stopped working since it was found: of two who try at once, one is told so. */
    public FoundLink use(Connection transaction, OpenLink link, Instant now) throws SQLException {
        FoundLink found = LinkRows.lock(transaction, link.id()).at(now);
        if (found instanceof FoundLink.Live) {
            LinkRows.use(transaction, link.id(), now, null, null);
        }
        return found;
    }
}

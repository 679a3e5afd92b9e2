package tenure.decision;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The editions that can be asked, whether they are in force or not. */
public interface Editions {

    /** The decider of the edition with this hash, if there is one. */
    Optional<Decider> byHash(String hash);

    /**
     * The edition that is to be in force on every replica by now, as this connection sees it; a replica that is behind may
     * serve another still.
     */
    Optional<Effective> effective(Connection connection) throws SQLException;

    /** The hash of an edition, and when it took effect. */
    record Effective(String hash, Instant since) {}
}

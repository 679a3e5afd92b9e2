package tenure.link;

import java.sql.Connection;
import java.time.Instant;
import tenure.account.Transaction;

/**
 * Somebody came by a link.
 *
 * @param at when
 * @param transaction what is done because of it is done in here, and is committed by who calls
 */
public record LinkVisit(OpenLink link, Instant at, Transaction transaction) {

    /** For what is written in the transaction beside accounts. */
    public Connection connection() {
        return transaction.connection();
    }
}

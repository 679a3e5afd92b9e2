package tenure.notice;

import java.sql.Connection;
import java.sql.SQLException;

/** Hears of notices that did not reach anybody, within the transaction that says so. Beans of this type are told. */
public interface BounceListener {

    /** The mail came back. */
    void bounced(Connection transaction, Kept notice) throws SQLException;

    /** The mail was never taken, and is not tried any more. */
    default void failed(Connection transaction, Kept notice) throws SQLException {}
}

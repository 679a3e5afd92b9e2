package tenure.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;

/** Puts a changed account in the place of the stored one, as an import would. */
public interface AccountWriter {

    /**
     * Writes the account in this transaction, in which its row is locked.
     *
     * @return what replicas must forget
     * @throws InvalidChange when an import of this document would be refused
     */
    Changes replace(Connection transaction, ObjectNode document) throws SQLException;
}

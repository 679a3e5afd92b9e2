package tenure.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Puts a changed account in the place of the stored one, as an import would. */
public interface AccountWriter {

    /**
     * Writes the accounts in this transaction, in which their rows are locked.
     *
     * @return what replicas must forget
     * @throws InvalidChange when an import of these documents would be refused
     */
    Changes replace(Connection transaction, List<ObjectNode> documents) throws SQLException;
}

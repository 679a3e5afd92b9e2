package tenure.account;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import tenure.facts.history.AccountHistory;

/** Whoever wants to hear of accounts that an import replaced. */
public interface Replaced {

    /** In the import's own transaction, once the accounts are stored: how they were before. */
    void tell(Connection transaction, List<AccountHistory> before) throws SQLException;
}

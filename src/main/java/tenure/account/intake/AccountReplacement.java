package tenure.account.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import tenure.account.AccountWriter;
import tenure.account.Changes;
import tenure.decision.InForce;

/** Has accounts that were changed checked and stored as those that are imported. */
@Singleton
class AccountReplacement implements AccountWriter {

    private final InForce inForce;

    AccountReplacement(InForce inForce) {
        this.inForce = inForce;
    }

    @Override
    public Changes replace(Connection transaction, List<ObjectNode> documents) throws SQLException {
        return Recheck.of(transaction, inForce.decider().edition().catalogue(), Kind.ACCOUNT, documents)
                .put();
    }
}

package tenure.account.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import tenure.account.CatalogueWriter;
import tenure.account.Changes;
import tenure.decision.InForce;

/** Has plans that were made or changed checked and stored as those that are imported. */
@Singleton
class PlanReplacement implements CatalogueWriter {

    private final InForce inForce;

    PlanReplacement(InForce inForce) {
        this.inForce = inForce;
    }

    @Override
    public void hold(Connection transaction) throws SQLException {
        Turns.wait(transaction);
    }

    @Override
    public void check(Connection transaction, List<ObjectNode> plans) throws SQLException {
        recheck(transaction, plans).check();
    }

    @Override
    public Changes put(Connection transaction, List<ObjectNode> plans) throws SQLException {
        return recheck(transaction, plans).put();
    }

    private Recheck recheck(Connection transaction, List<ObjectNode> plans) throws SQLException {
        return Recheck.of(transaction, inForce.decider().edition().catalogue(), Kind.PLAN, plans)
                .withNothingOpen();
    }
}

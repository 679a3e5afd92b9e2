package tenure.account.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import tenure.account.CatalogueWriter;
import tenure.account.Changes;
import tenure.account.InvalidChange;
import tenure.decision.InForce;

/** Has plans that were made or changed checked and stored as those that are imported. */
@Singleton
class PlanReplacement implements CatalogueWriter {

    /** What no import brought has this number, which none has. */
    private static final long NO_IMPORT = 0;
    /** Nothing in the store has this number: whatever is found there may be replaced. */
    private static final long NOTHING_BROUGHT = -1;

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
        checked(transaction, plans);
    }

    @Override
    public Changes put(Connection transaction, List<ObjectNode> plans) throws SQLException {
        Checked checked = checked(transaction, plans);
        return new Shelf(transaction, NO_IMPORT).put(checked.elements(), checked.ledger());
    }

    /** Plans with which nothing is wrong. */
    private record Checked(List<Element> elements, Ledger ledger) {}

    private Checked checked(Connection transaction, List<ObjectNode> plans) throws SQLException {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.putArray(Kind.PLAN.many()).addAll(plans);
        Problems problems = new Problems();
        List<Element> elements = new DocumentCheck(inForce.decider().edition().catalogue()).document(whole, problems);
        Ledger ledger = LedgerQuery.open(transaction, elements, NOTHING_BROUGHT);
        elements.forEach(ledger::announce);
        for (Element element : elements) {
            ledger.judge(element, problems);
            ledger.open(element).forEach(reference -> problems.add(reference.problem()));
            ledger.enter(element);
        }
        if (!problems.isEmpty()) {
            throw new InvalidChange(problems.list());
        }
        return new Checked(elements, ledger);
    }
}

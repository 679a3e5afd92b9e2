package tenure.account.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import tenure.account.AccountWriter;
import tenure.account.Changes;
import tenure.account.InvalidChange;
import tenure.decision.InForce;

/** Has accounts that were changed checked and stored as those that are imported. */
@Singleton
class AccountReplacement implements AccountWriter {

    /** What no import brought has this number, which none has. */
    private static final long NO_IMPORT = 0;
    /** Nothing in the store has this number: whatever is found there may be replaced. */
    private static final long NOTHING_BROUGHT = -1;

    private final InForce inForce;

    AccountReplacement(InForce inForce) {
        this.inForce = inForce;
    }

    @Override
    public Changes replace(Connection transaction, List<ObjectNode> documents) throws SQLException {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.putArray(Kind.ACCOUNT.many()).addAll(documents);
        Problems problems = new Problems();
        List<Element> elements = new DocumentCheck(inForce.decider().edition().catalogue()).document(whole, problems);
        Ledger ledger = LedgerQuery.open(transaction, elements, NOTHING_BROUGHT);
        elements.forEach(ledger::announce);
        for (Element element : elements) {
            ledger.judge(element, problems);
            ledger.enter(element);
        }
        if (!problems.isEmpty()) {
            throw new InvalidChange(problems.list());
        }
        return new Shelf(transaction, NO_IMPORT).put(elements, ledger);
    }
}

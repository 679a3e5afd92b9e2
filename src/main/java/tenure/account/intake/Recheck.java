package tenure.account.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import tenure.account.Changes;
import tenure.account.InvalidChange;
import tenure.facts.Catalogue;

/** Documents of one kind that were changed here: checked, and stored, as those that an import brings. */
final class Recheck {

    /** What no import brought has this number, which none has. */
    private static final long NO_IMPORT = 0;
    /** Nothing in the store has this number: whatever is found there may be replaced. */
    private static final long NOTHING_BROUGHT = -1;

    private final Connection transaction;
    private final List<Element> elements;
    private final Ledger ledger;
    private final Problems problems;

    private Recheck(Connection transaction, List<Element> elements, Ledger ledger, Problems problems) {
        this.transaction = transaction;
        this.elements = elements;
        this.ledger = ledger;
        this.problems = problems;
    }

    static Recheck of(Connection transaction, Catalogue catalogue, Kind kind, List<ObjectNode> documents)
            throws SQLException {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.putArray(kind.many()).addAll(documents);
        Problems problems = new Problems();
        List<Element> elements = new DocumentCheck(catalogue).document(whole, problems);
        Ledger ledger = LedgerQuery.open(transaction, elements, NOTHING_BROUGHT);
        elements.forEach(ledger::announce);
        for (Element element : elements) {
            ledger.judge(element, problems);
            ledger.enter(element);
        }
        return new Recheck(transaction, elements, ledger, problems);
    }

    /** Whatever they refer to has to be there by now. */
    Recheck withNothingOpen() {
        elements.forEach(element -> ledger.open(element).forEach(reference -> problems.add(reference.problem())));
        return this;
    }

    /** Refuses them when anything is wrong. */
    void check() {
        if (!problems.isEmpty()) {
            throw new InvalidChange(problems.list());
        }
    }

    Changes put() throws SQLException {
        check();
        return new Shelf(transaction, NO_IMPORT).put(elements, ledger);
    }
}

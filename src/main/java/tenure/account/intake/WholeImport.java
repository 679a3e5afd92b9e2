package tenure.account.intake;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import tenure.decision.InForce;
import tenure.json.RequestRefused;
import tenure.json.StrictJson;

/** An import in one object: all of it, or nothing and every problem. */
@ApplicationScoped
class WholeImport {

    private static final String FORM = "json";
    private static final int UNPROCESSABLE = 422;

    private final InForce inForce;
    private final Turns turns;
    private final Arrivals arrivals;
    private final ImportFigures figures;

    WholeImport(InForce inForce, Turns turns, Arrivals arrivals, ImportFigures figures) {
        this.inForce = inForce;
        this.turns = turns;
        this.arrivals = arrivals;
        this.figures = figures;
    }

    /** Runs it for whoever that is. */
    Tally.Counts run(byte[] body, String by) {
        long began = System.nanoTime();
        JsonNode document = StrictJson.read(body);
        Problems found = new Problems();
        List<Element> elements = new DocumentCheck(inForce.decider().edition().catalogue()).document(document, found);
        long number = turns.newImport();
        Stored stored = turns.take(by, connection -> store(connection, elements, found, number));
        figures.stored(FORM, stored.elements().size());
        figures.ended(FORM, Duration.ofNanos(System.nanoTime() - began));
        Tally tally = new Tally();
        tally.add(stored);
        return tally.counts();
    }

    /** Elements that are wrong in themselves are judged all the same, so that one answer tells all. */
    private Stored store(Connection connection, List<Element> elements, Problems found, long number)
            throws SQLException {
        Ledger ledger = LedgerQuery.open(connection, elements, number);
        elements.forEach(ledger::announce);
        Problems problems = new Problems();
        problems.addAll(found);
        for (Element element : elements) {
            ledger.judge(element, problems);
            ledger.open(element).forEach(reference -> problems.add(reference.problem()));
            ledger.enter(element);
        }
        if (!problems.isEmpty()) {
            figures.problems(FORM, problems.list().size());
            throw new RequestRefused(UNPROCESSABLE, "Nothing of this import is stored.", problems.list());
        }
        return new Stored(arrivals.put(connection, number, elements, ledger), elements, List.of(), List.of());
    }
}

package tenure.authoring.scenario;

import java.util.List;
import java.util.Set;
import tenure.decision.Decision;
import tenure.rules.RuleAt;

/**
 * What came of a scenario.
 *
 * @param decision the answer the rules gave
 * @param differences where that is not the answer the scenario tells, in words; empty when it is
 * @param rules the rules and definitions that fired
 * @param rows the rows of tables that were used
 */
public record ScenarioResult(
        Scenario scenario, Decision decision, List<String> differences, Set<RuleAt> rules, Set<TableRow> rows) {

    public boolean passed() {
        return differences.isEmpty();
    }

    @Override
    public String toString() {
        String place = scenario.file() + ":" + scenario.line() + ": " + scenario.name();
        return passed() ? place : place + "\n    " + String.join("\n    ", differences);
    }
}

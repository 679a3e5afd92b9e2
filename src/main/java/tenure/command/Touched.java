package tenure.command;

import java.util.Map;
import java.util.TreeMap;
import tenure.authoring.scenario.Coverage;
import tenure.authoring.scenario.TableRow;
import tenure.rules.RuleAt;

/** How many scenarios touch each rule and each row of a table. */
record Touched(Map<RuleAt, Integer> rules, Map<TableRow, Integer> rows) {

    static Touched by(Played played) {
        Touched touched = new Touched(new TreeMap<>(), new TreeMap<>());
        Coverage never = Coverage.of(played.edition(), played.results());
        never.rules().forEach(rule -> touched.rules.put(rule, 0));
        never.rows().forEach(row -> touched.rows.put(row, 0));
        played.results().forEach(result -> {
            result.rules().forEach(rule -> touched.rules.merge(rule, 1, Integer::sum));
            result.rows().forEach(row -> touched.rows.merge(row, 1, Integer::sum));
        });
        return touched;
    }
}

package tenure.authoring.scenario;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tenure.facts.Catalogue;
import tenure.rules.Edition;
import tenure.rules.RuleAt;

/**
 * What no scenario touches.
 *
 * @param rules rules and definitions that never fired
 * @param rows rows of tables that were never used
 */
public record Coverage(List<RuleAt> rules, List<TableRow> rows) {

    static final String ACTIONS = "actions";
    static final String LEVELS = "levels";
    static final String FEATURES = "features";
    static final String CONTROLS = "controls";
    static final String PRODUCTS = "products";

    public static Coverage of(Edition edition, Collection<ScenarioResult> results) {
        Set<RuleAt> rules = new TreeSet<>(edition.rules().rules());
        Set<TableRow> rows = rows(edition.catalogue());
        for (ScenarioResult result : results) {
            rules.removeAll(result.rules());
            rows.removeAll(result.rows());
        }
        return new Coverage(List.copyOf(rules), List.copyOf(rows));
    }

    private static Set<TableRow> rows(Catalogue catalogue) {
        Set<TableRow> rows = new TreeSet<>();
        catalogue.actions().keySet().forEach(name -> rows.add(new TableRow(ACTIONS, name)));
        catalogue.levels().keySet().forEach(name -> rows.add(new TableRow(LEVELS, name)));
        catalogue.features().keySet().forEach(name -> rows.add(new TableRow(FEATURES, name)));
        catalogue.controls().keySet().forEach(name -> rows.add(new TableRow(CONTROLS, name)));
        catalogue.products().keySet().forEach(name -> rows.add(new TableRow(PRODUCTS, name)));
        return rows;
    }
}

package tenure.facts;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The tables of a pack: every action, level, feature, control and product by name, in the order of the tables. */
public record Catalogue(
        Map<String, ActionEntry> actions,
        Map<String, Level> levels,
        Map<String, FeatureEntry> features,
        Map<String, ControlEntry> controls,
        Map<String, ProductEntry> products,
        Map<String, Parameter> parameters) {

    /** The scopes of Third Party Access that actions ask for, in the order of the table. */
    public Set<String> scopes() {
        Set<String> scopes = new LinkedHashSet<>();
        actions.values().stream()
                .map(ActionEntry::scope)
                .filter(scope -> !scope.isEmpty())
                .forEach(scopes::add);
        return scopes;
    }

    /** The level of that name. Stored accounts name known levels only: import refuses others. */
    public Level level(String name) {
        Level level = levels.get(name);
        if (level == null) {
            throw new IllegalStateException("no level " + name + " in the table of levels");
        }
        return level;
    }
}

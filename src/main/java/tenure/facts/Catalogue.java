package tenure.facts;

import java.util.Map;

/** The tables of a pack: every action, level, feature, control and product by name, in the order of the tables. */
public record Catalogue(
        Map<String, ActionEntry> actions,
        Map<String, Level> levels,
        Map<String, FeatureEntry> features,
        Map<String, ControlEntry> controls,
        Map<String, ProductEntry> products,
        Map<String, Parameter> parameters) {

    /** The level of that name. Stored accounts name known levels only: import refuses others. */
    public Level level(String name) {
        Level level = levels.get(name);
        if (level == null) {
            throw new IllegalStateException("no level " + name + " in the table of levels");
        }
        return level;
    }
}

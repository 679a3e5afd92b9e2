package tenure.rules.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tenure.facts.ActionEntry;
import tenure.facts.Catalogue;
import tenure.facts.ControlEntry;
import tenure.facts.FeatureEntry;
import tenure.facts.Level;
import tenure.facts.NeededProperty;
import tenure.facts.NeededProperty.Form;
import tenure.facts.Parameter;
import tenure.facts.ProductEntry;
import tenure.facts.Questions;
import tenure.rules.Problem;
import tenure.rules.pack.Table.Row;

/** Reads the tables of a pack into its catalogue: each table refers to those before it. */
final class Tables {

    /** What a property needed by an action has to look like, by the property's name; others are text. */
    private static final Map<String, Form> FORMS = Map.of("amount", Form.DECIMAL, "package", Form.LEVEL);

    private final Map<String, String> texts;
    private final List<Problem> problems;

    Tables(Map<String, String> texts, List<Problem> problems) {
        this.texts = texts;
        this.problems = problems;
    }

    Catalogue read(Map<String, Parameter> parameters) {
        Map<String, Level> levels = levels();
        Map<String, FeatureEntry> features =
                table("features.csv", "feature", List.of("scope", "level"), row -> feature(row, levels));
        Map<String, ControlEntry> controls =
                table("controls.csv", "control", List.of("kind", "feature"), row -> control(row, features));
        Map<String, ProductEntry> products = table(
                "products.csv",
                "product",
                List.of(
                        "kind",
                        "givesLevel",
                        "givesFeature",
                        "needsLevel",
                        "soldWhen",
                        "contractual",
                        "entitledFrom",
                        "notFor"),
                row -> product(row, levels, features));
        Map<String, ActionEntry> actions = table(
                "actions.csv",
                "action",
                List.of("on", "class", "scope", "feature", "needs", "takes", "active"),
                row -> action(row, features));
        return new Catalogue(actions, levels, features, controls, products, parameters);
    }

    private <T> Map<String, T> table(String file, String key, List<String> columns, Function<Row, @Nullable T> entry) {
        List<String> needed = new ArrayList<>(columns);
        needed.add(key);
        needed.add("source");
        Map<String, T> entries = new LinkedHashMap<>();
        for (Row row : Table.read(file, texts, needed, problems).rows()) {
            String name = row.cell(key);
            if (name.isEmpty()) {
                problems.add(row.problem("missing", "the row names no " + key));
            }
            if (row.cell("source").isEmpty()) {
                problems.add(row.problem("no-source", "the row cites no source"));
            }
            T value = entry.apply(row);
            if (value != null && entries.put(name, value) != null) {
                problems.add(row.problem("twice", name + " stands in the table twice"));
            }
        }
        return Collections.unmodifiableMap(entries);
    }

    private Map<String, Level> levels() {
        Map<String, Integer> ranks = new HashMap<>();
        return table("levels.csv", "level", List.of(), row -> {
            ranks.putIfAbsent(row.cell("level"), ranks.size());
            return new Level(row.cell("level"), ranks.size(), Map.copyOf(row.cells()));
        });
    }

    private @Nullable FeatureEntry feature(Row row, Map<String, Level> levels) {
        oneOf(row, "scope", Set.of("SERVICE", FeatureEntry.WHOLE_ACCOUNT));
        Level level = reference(row, "level", levels);
        if (level == null) {
            problems.add(row.problem("missing", "the row names no level"));
            return null;
        }
        return new FeatureEntry(row.cell("feature"), row.cell("scope"), level);
    }

    private ControlEntry control(Row row, Map<String, FeatureEntry> features) {
        return new ControlEntry(row.cell("control"), row.cell("kind"), reference(row, "feature", features));
    }

    private ProductEntry product(Row row, Map<String, Level> levels, Map<String, FeatureEntry> features) {
        oneOf(row, "contractual", Set.of("yes", "no"));
        reference(row, "givesFeature", features);
        return new ProductEntry(
                row.cell("product"),
                row.cell("kind"),
                reference(row, "givesLevel", levels),
                row.cell("givesFeature"),
                reference(row, "needsLevel", levels),
                row.cell("soldWhen"),
                row.cell("contractual").equals("yes"),
                reference(row, "entitledFrom", levels),
                row.words("notFor"));
    }

    private ActionEntry action(Row row, Map<String, FeatureEntry> features) {
        if (!row.cell("feature").equals(Questions.OF_CONTROL)) {
            reference(row, "feature", features);
        }
        oneOf(row, "active", Set.of("yes", "no", ""));
        List<NeededProperty> needs = row.cell("needs").isEmpty()
                ? List.of()
                : List.of(needed(row.cell("needs").split("\\|")));
        return new ActionEntry(
                row.cell("action"),
                row.words("on"),
                row.cell("class"),
                row.cell("scope"),
                row.cell("feature"),
                needs,
                row.words("takes"),
                row.cell("active").equals("yes"));
    }

    /** A property's name, then the words it accepts beside its form. */
    private static NeededProperty needed(String... words) {
        Set<String> beside = Set.copyOf(List.of(words).subList(1, words.length));
        return new NeededProperty(words[0], FORMS.getOrDefault(words[0], Form.TEXT), beside);
    }

    private <T> @Nullable T reference(Row row, String column, Map<String, T> table) {
        String name = row.cell(column);
        T entry = table.get(name);
        if (entry == null && !name.isEmpty()) {
            problems.add(row.problem("unknown", "there is no " + name + " for " + column));
        }
        return entry;
    }

    private void oneOf(Row row, String column, Set<String> words) {
        if (!words.contains(row.cell(column))) {
            problems.add(row.problem(
                    "unknown",
                    column + " is one of "
                            + String.join(", ", words.stream().sorted().toList())));
        }
    }
}

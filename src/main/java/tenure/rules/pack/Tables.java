package tenure.rules.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
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
import tenure.rules.Nearest;
import tenure.rules.Problem;
import tenure.rules.pack.Table.Row;

/** Reads the tables of a pack into its catalogue: each table refers to those before it. */
final class Tables {

    /** What a property needed by an action has to look like, by the property's name; others are text. */
    private static final Map<String, Form> FORMS =
            Map.of("amount", Form.DECIMAL, "package", Form.LEVEL, "plan", Form.PLAN, "startDate", Form.DATE);

    /** Behind the name of a property that an action may have and does not need. */
    private static final String OPTIONAL = "?";

    /** What a column names, where it is not called so. */
    private static final Map<String, String> KINDS =
            Map.of("givesLevel", "level", "needsLevel", "level", "entitledFrom", "level", "givesFeature", "feature");

    private static final Pattern MONTHS = Pattern.compile("([1-9][0-9]{0,2})?");

    private final Map<String, String> texts;
    private final List<Problem> problems;
    private final Map<String, Map<String, Integer>> lines = new HashMap<>();

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
                        "notFor",
                        "monthlyPrice",
                        "term"),
                row -> product(row, levels, features));
        Map<String, ActionEntry> actions = table(
                "actions.csv",
                "action",
                List.of("on", "class", "scope", "feature", "needs", "takes", "active"),
                row -> action(row, features, kinds(controls, products)));
        return new Catalogue(actions, levels, features, controls, products, parameters);
    }

    /** Where each row stands: its line, by its name, by the file's name without its ending. */
    Map<String, Map<String, Integer>> lines() {
        return lines;
    }

    private <T> Map<String, T> table(String file, String key, List<String> columns, Function<Row, T> entry) {
        List<String> needed = new ArrayList<>(columns);
        needed.add(key);
        needed.add("source");
        Map<String, T> entries = new LinkedHashMap<>();
        Map<String, Integer> places = new HashMap<>();
        boolean more = key.equals("level");
        for (Row row : Table.read(file, texts, needed, more, problems).rows()) {
            String name = row.cell(key);
            if (name.isEmpty()) {
                problems.add(row.problem(key, "missing", "the row names no " + key));
            }
            if (row.has("source") && row.cell("source").isEmpty()) {
                problems.add(row.problem("source", "no-source", "the row cites no source"));
            }
            if (entries.put(name, entry.apply(row)) != null) {
                problems.add(row.problem(
                        key, "twice", "`" + name + "` stands in the table already, on line " + places.get(name)));
            }
            places.putIfAbsent(name, row.line());
        }
        lines.put(file.substring(0, file.indexOf('.')), places);
        return Collections.unmodifiableMap(entries);
    }

    private Map<String, Level> levels() {
        Map<String, Integer> ranks = new HashMap<>();
        return table("levels.csv", "level", List.of(), row -> {
            ranks.putIfAbsent(row.cell("level"), ranks.size());
            return new Level(row.cell("level"), ranks.size(), Map.copyOf(row.cells()));
        });
    }

    private FeatureEntry feature(Row row, Map<String, Level> levels) {
        oneOf(row, "scope", Set.of("SERVICE", FeatureEntry.WHOLE_ACCOUNT));
        Level level = reference(row, "level", levels);
        if (row.has("level") && row.cell("level").isEmpty()) {
            problems.add(row.problem("level", "missing", "the row names no level"));
        }
        return new FeatureEntry(
                row.cell("feature"), row.cell("scope"), level == null ? new Level("", 0, Map.of()) : level);
    }

    private ControlEntry control(Row row, Map<String, FeatureEntry> features) {
        return new ControlEntry(row.cell("control"), row.cell("kind"), reference(row, "feature", features));
    }

    private ProductEntry product(Row row, Map<String, Level> levels, Map<String, FeatureEntry> features) {
        oneOf(row, "contractual", Set.of("yes", "no"));
        reference(row, "givesFeature", features);
        String price = row.cell("monthlyPrice");
        if (row.has("monthlyPrice") && !Questions.isDecimal(price)) {
            problems.add(row.problem("monthlyPrice", "value", "`monthlyPrice` is an amount such as 5.00"));
        }
        if (!row.cell("term").equals(ProductEntry.CO_TERMINOUS)
                && !MONTHS.matcher(row.cell("term")).matches()) {
            problems.add(row.problem(
                    "term", "value", "`term` is a number of months or CO_TERMINOUS; what has no end has none"));
        }
        return new ProductEntry(
                row.cell("product"),
                row.cell("kind"),
                reference(row, "givesLevel", levels),
                row.cell("givesFeature"),
                reference(row, "needsLevel", levels),
                row.cell("soldWhen"),
                row.cell("contractual").equals("yes"),
                reference(row, "entitledFrom", levels),
                row.words("notFor"),
                Questions.isDecimal(price) ? new BigDecimal(price) : BigDecimal.ZERO,
                row.cell("term"));
    }

    private static Set<String> kinds(Map<String, ControlEntry> controls, Map<String, ProductEntry> products) {
        Set<String> kinds = new HashSet<>(Set.of(""));
        controls.values().forEach(control -> kinds.add(control.kind()));
        products.values().forEach(product -> kinds.add(product.kind()));
        return kinds;
    }

    private ActionEntry action(Row row, Map<String, FeatureEntry> features, Set<String> kinds) {
        allOf(row, "on", Set.of("account", "service"));
        allOf(row, "takes", kinds);
        if (!row.cell("feature").equals(Questions.OF_CONTROL)) {
            reference(row, "feature", features);
        }
        oneOf(row, "active", Set.of("yes", "no", ""));
        List<String> properties = properties(row);
        return new ActionEntry(
                row.cell("action"),
                row.words("on"),
                row.cell("class"),
                row.cell("scope"),
                row.cell("feature"),
                properties.stream()
                        .filter(property -> !property.endsWith(OPTIONAL))
                        .map(Tables::property)
                        .toList(),
                properties.stream()
                        .filter(property -> property.endsWith(OPTIONAL))
                        .map(property -> property(property.substring(0, property.length() - 1)))
                        .toList(),
                row.words("takes"),
                row.cell("active").equals("yes"));
    }

    private static List<String> properties(Row row) {
        return Arrays.stream(row.cell("needs").split(" +"))
                .filter(property -> !property.isEmpty())
                .toList();
    }

    /** A property's name, then the words it accepts beside its form. */
    private static NeededProperty property(String cell) {
        List<String> words = List.of(cell.split("\\|"));
        Set<String> beside = Set.copyOf(words.subList(1, words.size()));
        return new NeededProperty(words.get(0), FORMS.getOrDefault(words.get(0), Form.TEXT), beside);
    }

    private <T> @Nullable T reference(Row row, String column, Map<String, T> table) {
        String name = row.cell(column);
        T entry = table.get(name);
        if (entry == null && !name.isEmpty() && !table.isEmpty()) {
            String kind = KINDS.getOrDefault(column, column);
            problems.add(row.problem(column, "unknown-" + kind, "there is no " + kind + " `" + name + "`")
                    .hinting(Nearest.hint(name, table.keySet())));
        }
        return entry;
    }

    private void oneOf(Row row, String column, Set<String> words) {
        if (row.has(column) && !words.contains(row.cell(column))) {
            allOf(row, column, words);
        }
    }

    /** Notes each word of a cell that is none of these. */
    private void allOf(Row row, String column, Set<String> words) {
        for (String word : row.cell(column).split("\\|", -1)) {
            if (row.has(column) && !words.contains(word)) {
                String said = "`" + column + "` cannot be " + (word.isEmpty() ? "empty" : "`" + word + "`");
                problems.add(row.problem(
                        column,
                        "value",
                        said + ": it is "
                                + String.join(
                                        " or ",
                                        words.stream()
                                                .filter(one -> !one.isEmpty())
                                                .sorted()
                                                .toList())));
            }
        }
    }
}

package tenure.rulefolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tenure.authoring.scenario.Scenario;
import tenure.authoring.scenario.ShippedPack;
import tenure.rules.pack.Yaml;

/** Who cites which requirement in the pack: kinds of citer in order, and the citers of each. */
final class Citations {

    private static final List<String> TABLES = List.of("actions", "features", "levels", "controls", "products");

    private final Map<String, Map<String, List<String>>> byId = new TreeMap<>();
    private final Map<String, Map<String, Integer>> scenarios = new TreeMap<>();

    /** Reads what the shipped pack cites. */
    static Citations read() throws IOException {
        Citations citations = new Citations();
        for (WrittenRule rule : WrittenRule.in(ShippedPack.FOLDER)) {
            citations.add(rule.requirements(), "rules", "“" + rule.name() + "” (" + rule.file() + ")");
        }
        for (String table : TABLES) {
            citations.table(table);
        }
        ShippedPack.MY_PLAN
                .edition()
                .reasons()
                .values()
                .forEach(reason -> citations.add(ids(reason.source()), "reasons", reason.code()));
        citations.yaml("parameters.yaml");
        citations.yaml("remedies.yaml");
        citations.acts();
        citations.yaml("mail/mails.yaml");
        citations.sections("access.yaml");
        citations.sections("migration.yaml");
        ShippedPack.MY_PLAN.scenarios().scenarios().forEach(citations::scenario);
        return citations;
    }

    /** The citers of a requirement by kind, the kinds in the order rules, tables, reasons, parameters, remedies, acts, mails. */
    Map<String, List<String>> of(String id) {
        return byId.getOrDefault(id, Map.of());
    }

    /** How many scenarios of each file show a requirement. */
    Map<String, Integer> scenarios(String id) {
        return scenarios.getOrDefault(id, Map.of());
    }

    /** Every id that is cited. */
    Set<String> ids() {
        Set<String> ids = new TreeSet<>(byId.keySet());
        ids.addAll(scenarios.keySet());
        return ids;
    }

    private void add(List<String> ids, String kind, String citer) {
        ids.forEach(id -> byId.computeIfAbsent(id, any -> new LinkedHashMap<>())
                .computeIfAbsent(kind, any -> new ArrayList<>())
                .add(citer));
    }

    /** The first cell of a row names it, the last one its sources. */
    private void table(String table) throws IOException {
        Path file = ShippedPack.FOLDER.resolve(table + ".csv");
        for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            add(ids(cells[cells.length - 1]), table, cells[0]);
        }
    }

    private void yaml(String file) throws IOException {
        Yaml yaml =
                Yaml.read(file, Map.of(file, Files.readString(ShippedPack.FOLDER.resolve(file))), new ArrayList<>());
        String kind = file.substring(file.indexOf('/') + 1, file.indexOf('.'));
        yaml.members().forEach((name, entry) -> add(ids(entry.get("source")), kind, name));
        yaml.items().forEach(entry -> add(ids(entry.get("source")), kind, entry.get("change")));
    }

    /** Of a file of several lists: each entry by its first word. */
    private void sections(String file) throws IOException {
        Yaml yaml =
                Yaml.read(file, Map.of(file, Files.readString(ShippedPack.FOLDER.resolve(file))), new ArrayList<>());
        String kind = file.substring(0, file.indexOf('.'));
        yaml.members().forEach((section, entries) -> {
            for (Yaml entry : entries.items()) {
                entry.members().values().stream()
                        .map(Yaml::text)
                        .filter(text -> text != null && entry.members().containsKey("source"))
                        .findFirst()
                        .ifPresent(name -> add(ids(entry.get("source")), kind, name));
            }
        });
    }

    private void acts() throws IOException {
        String file = "acts.yaml";
        Yaml yaml =
                Yaml.read(file, Map.of(file, Files.readString(ShippedPack.FOLDER.resolve(file))), new ArrayList<>());
        cite(yaml.members().get("acts"), "action");
        cite(yaml.members().get("obligations"), "obligation");
    }

    private void cite(Yaml entries, String citer) {
        entries.items().forEach(entry -> add(ids(entry.get("source")), "acts", entry.get(citer)));
    }

    private void scenario(Scenario scenario) {
        scenario.sources()
                .forEach(id ->
                        scenarios.computeIfAbsent(id, any -> new TreeMap<>()).merge(scenario.topic(), 1, Integer::sum));
    }

    private static List<String> ids(String cell) {
        return List.of(cell.split("[|, ]+", -1));
    }
}

package tenure.authoring.book;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tenure.authoring.form.CsvText;
import tenure.rules.drools.Condition;
import tenure.rules.drools.DrlToken;
import tenure.rules.drools.DrlTokens;
import tenure.rules.drools.WrittenRule;
import tenure.rules.pack.PackFiles;
import tenure.rules.pack.Yaml;

/** Where the words of a pack stand: in rules, tables and YAML files; and in how many scenarios of each file. */
final class Mentions {

    private final Map<String, Set<Mention>> places = new TreeMap<>();
    private final Map<String, Map<String, Integer>> scenarios = new TreeMap<>();

    private Mentions() {}

    static Mentions in(Map<String, String> texts, List<WrittenRule> rules) {
        Mentions mentions = new Mentions();
        rules.forEach(mentions::rule);
        texts.forEach((file, text) -> {
            if (file.endsWith(".csv")) {
                mentions.table(file, text);
            } else if (file.startsWith(PackFiles.SCENARIOS) && file.endsWith(".yaml")) {
                mentions.scenarios(file, Yaml.read(file, texts, new ArrayList<>()));
            } else if (file.endsWith(".yaml")) {
                mentions.entry(Yaml.read(file, texts, new ArrayList<>()), "");
            }
        });
        return mentions;
    }

    /** Where the word stands outside of scenarios. */
    Set<Mention> of(String word) {
        return places.getOrDefault(word, Set.of());
    }

    /** How many scenarios of each file name it. */
    Map<String, Integer> scenarios(String word) {
        return scenarios.getOrDefault(word, Map.of());
    }

    private void add(String word, Mention mention) {
        if (!word.isBlank()) {
            places.computeIfAbsent(word, any -> new TreeSet<>()).add(mention);
        }
    }

    private void rule(WrittenRule rule) {
        Mention mention = new Mention(rule.file(), rule.at().line(), "\u201c" + rule.name() + "\u201d");
        rule.conditions().forEach(condition -> condition(condition, mention));
        literals(rule.conclusion(), mention);
    }

    private void condition(Condition condition, Mention mention) {
        literals(condition.parts().isEmpty() ? condition.text() : "", mention);
        condition.parts().forEach(part -> condition(part, mention));
    }

    private void literals(String drl, Mention mention) {
        for (DrlToken token : DrlTokens.of(drl)) {
            if (token.kind() == DrlToken.Kind.TEXT && token.text().length() > 1) {
                add(token.text().substring(1, token.text().length() - 1), mention);
            }
        }
    }

    private void table(String file, String text) {
        List<List<String>> rows = CsvText.read(text).orElse(List.of());
        for (int i = 1; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            for (int c = 0; c < Math.min(row.size(), rows.get(0).size()); c++) {
                String what =
                        c == 0 ? row.get(0) : row.get(0) + ", " + rows.get(0).get(c);
                for (String word : row.get(c).split("\\|", -1)) {
                    add(word, new Mention(file, i + 1, what));
                }
            }
        }
    }

    private void entry(Yaml entry, String path) {
        if (entry.text() != null) {
            add(entry.text(), new Mention(entry.file(), entry.line(), path));
        }
        entry.items().forEach(item -> entry(item, path));
        entry.members().forEach((name, member) -> entry(member, path.isEmpty() ? name : path + "." + name));
    }

    private void scenarios(String file, Yaml yaml) {
        Yaml cases = yaml.members().get("cases");
        if (cases != null) {
            for (Yaml one : cases.items()) {
                Set<String> words = new HashSet<>();
                collect(one, words);
                words.forEach(word ->
                        scenarios.computeIfAbsent(word, any -> new TreeMap<>()).merge(file, 1, Integer::sum));
            }
        }
    }

    private static void collect(Yaml yaml, Set<String> words) {
        if (yaml.text() != null) {
            words.add(yaml.text());
        }
        words.addAll(yaml.members().keySet());
        yaml.items().forEach(item -> collect(item, words));
        yaml.members().values().forEach(member -> collect(member, words));
    }
}

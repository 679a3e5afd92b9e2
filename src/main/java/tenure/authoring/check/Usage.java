package tenure.authoring.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tenure.facts.ActionEntry;
import tenure.rules.Problem;
import tenure.rules.pack.PackContents;
import tenure.rules.pack.Yaml;
import tenure.rules.written.WordKind;
import tenure.rules.written.WordUse;
import tenure.rules.written.WrittenRule;

/** What a pack has and does not use. */
final class Usage {

    private static final Set<WordKind> PARAMETERS =
            Set.of(WordKind.DAYS, WordKind.AMOUNT, WordKind.NUMBER, WordKind.PERCENT, WordKind.DATE, WordKind.WORDING);

    private final PackContents pack;
    private final List<Problem> problems;

    Usage(PackContents pack, List<Problem> problems) {
        this.pack = pack;
        this.problems = problems;
    }

    /** Notes what no rule says. Reasons that the weighing gives are used, and parameters that acts are done by. */
    void words(Yaml reasons, Yaml parameters) {
        Set<String> given = used(kind -> kind == WordKind.REASON);
        given.addAll(Set.of(
                pack.weighing().silence(),
                pack.weighing().fault(),
                pack.weighing().approval(),
                pack.weighing().cost()));
        reasons.members().values().forEach(stage -> unused(stage, given, "reason", "gives"));
        Set<String> asked = used(PARAMETERS::contains);
        asked.addAll(pack.acts().parameters().values());
        asked.addAll(pack.acts().migration().parameters().values());
        pack.acts().migration().reminders().forEach(reminder -> asked.add(reminder.after()));
        pack.access().texts().forEach(text -> asked.add(text.version()));
        unused(parameters, asked, "parameter", "asks for");
    }

    private Set<String> used(Predicate<WordKind> kind) {
        return pack.reading().words().stream()
                .filter(use -> kind.test(use.kind()))
                .map(WordUse::word)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void unused(Yaml entries, Set<String> used, String kind, String verb) {
        for (String name : entries.members().keySet()) {
            if (!used.contains(name)) {
                problems.add(entries.problemOf(
                                name, kind + "-never-used", "no rule " + verb + " the " + kind + " `" + name + "`")
                        .asWarning());
            }
        }
    }

    /** Notes functions that nothing needs and nothing gives. */
    void features() {
        Set<String> used = new HashSet<>();
        pack.catalogue().actions().values().forEach(action -> used.add(action.feature()));
        pack.catalogue().products().values().forEach(product -> used.add(product.givesFeature()));
        pack.catalogue().controls().values().forEach(control -> {
            if (control.feature() != null) {
                used.add(control.feature().name());
            }
        });
        pack.catalogue().features().keySet().stream()
                .filter(feature -> !used.contains(feature))
                .forEach(feature -> row(
                        "features",
                        feature,
                        "feature-never-used",
                        "nothing needs or gives the feature `" + feature + "`"));
    }

    /** Notes actions that no rule ever permits. */
    void actions() {
        List<WrittenRule> permitting = pack.reading().rules().stream()
                .filter(rule -> rule.says().contains("permit") || !rule.sound())
                .toList();
        for (ActionEntry action : pack.catalogue().actions().values()) {
            if (permitting.stream().noneMatch(rule -> admits(rule.about(), action))) {
                row("actions", action.name(), "action-without-rule", "no rule permits `" + action.name() + "`");
            }
        }
    }

    private static boolean admits(Map<WordKind, Set<String>> about, ActionEntry action) {
        return admits(about.get(WordKind.ACTION), action.name())
                && admits(about.get(WordKind.ACTION_CLASS), action.actionClass())
                && admits(about.get(WordKind.VERB), action.verb());
    }

    private static boolean admits(@org.jspecify.annotations.Nullable Collection<String> words, String word) {
        return words == null || words.contains(word);
    }

    private void row(String table, String name, String code, String message) {
        Integer line = pack.rows().getOrDefault(table, Map.of()).get(name);
        String file = line == null ? "pack.yaml" : table + ".csv";
        problems.add(new Problem(file, line == null ? 1 : line, code, message).asWarning());
    }

    /** Notes rules that do not say why they are there. */
    void citations() {
        for (WrittenRule rule : pack.reading().rules()) {
            if (rule.sources().isEmpty()) {
                problems.add(new Problem(
                                rule.file(),
                                rule.line(),
                                rule.column(),
                                rule.name(),
                                "no-source",
                                "the rule cites no source")
                        .hinting("name the requirement in the comment above, such as // S000-35: why"));
            }
        }
    }
}

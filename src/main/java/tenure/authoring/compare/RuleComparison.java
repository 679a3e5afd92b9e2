package tenure.authoring.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.authoring.compare.RuleChange.How;
import tenure.rules.drools.WrittenRule;

/** Finds out what became of each rule. Rules are known by their names; a new name for the same rule is seen through. */
final class RuleComparison {

    private final List<RuleChange> changes = new ArrayList<>();

    private RuleComparison() {}

    static List<RuleChange> changes(List<WrittenRule> before, List<WrittenRule> after) {
        return new RuleComparison().compare(named(before), named(after));
    }

    /** By name; the second of a name, which no pack should have, is told apart by a number. */
    private static Map<String, WrittenRule> named(List<WrittenRule> rules) {
        Map<String, WrittenRule> named = new LinkedHashMap<>();
        for (WrittenRule rule : rules) {
            String name = rule.name();
            for (int i = 2; named.containsKey(name); i++) {
                name = rule.name() + "\n" + i;
            }
            named.put(name, rule);
        }
        return named;
    }

    private List<RuleChange> compare(Map<String, WrittenRule> before, Map<String, WrittenRule> after) {
        Map<String, WrittenRule> gone = new LinkedHashMap<>(before);
        gone.keySet().removeAll(after.keySet());
        for (Map.Entry<String, WrittenRule> one : after.entrySet()) {
            WrittenRule rule = one.getValue();
            WrittenRule was = before.get(one.getKey());
            if (was == null) {
                was = sameOf(rule, gone);
                if (was == null) {
                    changes.add(new RuleChange(How.ADDED, null, rule.at(), "", said(rule)));
                    continue;
                }
                add(How.RENAMED, was, rule, was.name(), rule.name());
            }
            compare(was, rule);
        }
        gone.values().forEach(was -> changes.add(new RuleChange(How.REMOVED, was.at(), null, said(was), "")));
        changes.sort(Comparator.comparing((RuleChange change) -> change.rule()).thenComparing(RuleChange::how));
        return changes;
    }

    /** Takes from what is gone a rule that says the same, of the same file rather than of another. */
    private static @Nullable WrittenRule sameOf(WrittenRule rule, Map<String, WrittenRule> gone) {
        Comparator<Map.Entry<String, WrittenRule>> near =
                Comparator.comparing(one -> !one.getValue().file().equals(rule.file()));
        return gone.entrySet().stream()
                .filter(one -> one.getValue().saysTheSameAs(rule))
                .min(near)
                .map(one -> gone.remove(one.getKey()))
                .orElse(null);
    }

    private void compare(WrittenRule was, WrittenRule rule) {
        if (!was.file().equals(rule.file())) {
            add(How.MOVED, was, rule, was.file(), rule.file());
        }
        if (!was.conditions().equals(rule.conditions())) {
            add(How.CONDITION_CHANGED, was, rule, was.when(), rule.when());
        }
        if (!was.conclusion().equals(rule.conclusion())) {
            add(How.CONCLUSION_CHANGED, was, rule, was.conclusion(), rule.conclusion());
        }
        if (!was.attributes().equals(rule.attributes())) {
            add(
                    How.ATTRIBUTES_CHANGED,
                    was,
                    rule,
                    String.join("\n", was.attributes()),
                    String.join("\n", rule.attributes()));
        }
        if (!was.comment().equals(rule.comment())) {
            add(How.COMMENT_CHANGED, was, rule, String.join("\n", was.comment()), String.join("\n", rule.comment()));
        }
    }

    private void add(How how, WrittenRule was, WrittenRule rule, String from, String to) {
        changes.add(new RuleChange(how, was.at(), rule.at(), from, to));
    }

    private static String said(WrittenRule rule) {
        return "when " + rule.when() + "\nthen " + rule.conclusion();
    }
}

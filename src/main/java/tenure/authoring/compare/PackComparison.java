package tenure.authoring.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tenure.rules.Problem;
import tenure.rules.drools.WrittenRule;
import tenure.rules.drools.WrittenRules;
import tenure.rules.pack.PackFiles;

/**
 * What makes one pack of another.
 *
 * @param files by path
 * @param rules by what became of each rule; layout makes no difference
 * @param rows of the tables
 * @param entries of the YAML files
 */
public record PackComparison(
        List<FileChange> files, List<RuleChange> rules, List<RowChange> rows, List<EntryChange> entries) {

    public PackComparison {
        files = List.copyOf(files);
        rules = List.copyOf(rules);
        rows = List.copyOf(rows);
        entries = List.copyOf(entries);
    }

    /** What turns the first pack into the second. Files that cannot be read are compared as files alone. */
    public static PackComparison of(PackFiles before, PackFiles after) {
        Set<String> unreadable = new HashSet<>();
        Map<String, String> old = texts(before, unreadable);
        Map<String, String> now = texts(after, unreadable);
        List<FileChange> files = new FileComparison(before.contents(), after.contents(), old, now).changes();
        WrittenRules was = WrittenRules.read(old);
        WrittenRules is = WrittenRules.read(now);
        unreadable.addAll(was.unreadable());
        unreadable.addAll(is.unreadable());
        old.keySet().removeAll(unreadable);
        now.keySet().removeAll(unreadable);
        return new PackComparison(
                files,
                RuleComparison.changes(rules(was, unreadable), rules(is, unreadable)),
                new TableComparison(old, now).changes(),
                new EntryComparison(old, now).changes());
    }

    /** The texts of a pack, and which of its files have none or one that no parser should see. */
    private static Map<String, String> texts(PackFiles pack, Set<String> unreadable) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> texts = new TreeMap<>(pack.texts(problems));
        problems.stream()
                .filter(problem -> problem.code().startsWith("unsafe-"))
                // Of a pack that is too large no file was looked at.
                .forEach(problem -> unreadable.addAll(
                        problem.code().equals("unsafe-size") ? pack.paths() : Set.of(problem.file())));
        pack.paths().stream().filter(path -> !texts.containsKey(path)).forEach(unreadable::add);
        return texts;
    }

    private static List<WrittenRule> rules(WrittenRules written, Set<String> unreadable) {
        return written.rules().stream()
                .filter(rule -> !unreadable.contains(rule.file()))
                .toList();
    }

    /** Whether both are the same, byte for byte. */
    public boolean isEmpty() {
        return files.isEmpty();
    }
}

package tenure.authoring.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        Map<String, String> old = before.texts(new ArrayList<>());
        Map<String, String> now = after.texts(new ArrayList<>());
        return new PackComparison(
                new FileComparison(before.contents(), after.contents(), old, now).changes(),
                RuleComparison.changes(
                        WrittenRules.read(old).rules(), WrittenRules.read(now).rules()),
                new TableComparison(old, now).changes(),
                new EntryComparison(old, now).changes());
    }

    /** Whether both are the same, byte for byte. */
    public boolean isEmpty() {
        return files.isEmpty();
    }
}

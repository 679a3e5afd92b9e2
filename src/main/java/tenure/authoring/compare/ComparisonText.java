package tenure.authoring.compare;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import tenure.rules.RuleAt;

/** A comparison to be read by people. */
public final class ComparisonText {

    private static final int LONGEST = 80;

    private final StringBuilder text = new StringBuilder();

    private ComparisonText() {}

    /** What is different, thing by thing; nothing when nothing is. */
    public static String of(PackComparison comparison) {
        ComparisonText text = new ComparisonText();
        text.section("files", comparison.files(), file -> text.line(file.how().word() + ": " + file.path()));
        text.section("rules", comparison.rules(), text::rule);
        text.section("tables", comparison.rows(), text::row);
        text.section("entries", comparison.entries(), text::entry);
        return text.text.toString();
    }

    /** What is different, line by line, as a patch. */
    public static String unified(PackComparison comparison) {
        return comparison.files().stream()
                .map(file -> file.unified().isEmpty() ? file.how().word() + ": " + file.path() + "\n" : file.unified())
                .collect(Collectors.joining());
    }

    private <T> void section(String title, Iterable<T> changes, Consumer<T> told) {
        if (changes.iterator().hasNext()) {
            text.append(title).append('\n');
            changes.forEach(told);
        }
    }

    private void line(String line) {
        text.append("  ").append(line).append('\n');
    }

    private void rule(RuleChange change) {
        RuleAt rule = change.rule();
        line("%s:%d: %s: \"%s\""
                .formatted(rule.file(), rule.line(), change.how().word(), rule.name()));
        change.from().lines().forEach(from -> line("  - " + from));
        change.to().lines().forEach(to -> line("  + " + to));
    }

    private void row(RowChange change) {
        String place = change.file() + ": " + change.how().word() + ": " + change.row();
        switch (change.how()) {
            case ROW_ADDED -> line(place + ": " + change.to());
            case ROW_REMOVED -> line(place + ": " + change.from());
            case ROW_MOVED -> line(place);
            case CELL_CHANGED ->
                line(place + ": " + change.column() + ": " + orNothing(change.from()) + " -> "
                        + orNothing(change.to()));
            case COLUMN_ADDED, COLUMN_REMOVED -> line(place + change.column());
        }
    }

    private void entry(EntryChange change) {
        String place = change.file() + ": " + change.how().word() + ": " + change.path();
        switch (change.how()) {
            case ADDED -> line(place + ": " + brief(change.to()));
            case REMOVED -> line(place + ": " + brief(change.from()));
            case CHANGED -> line(place + ": " + orNothing(change.from()) + " -> " + orNothing(change.to()));
            case MOVED -> line(place);
        }
    }

    /** The beginning of a long entry; the rest is in the file. */
    private static String brief(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\u2026";
    }

    private static String orNothing(String text) {
        return text.isEmpty() ? "nothing" : text;
    }
}

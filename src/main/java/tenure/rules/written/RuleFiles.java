package tenure.rules.written;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.RuleDescr;
import tenure.facts.Definitions;
import tenure.rules.Findings;
import tenure.rules.Problem;

/**
 * The rule files of a pack, read. Nothing in them is compiled or run.
 *
 * @param rules in the order of files and lines
 * @param problems what is wrong with them by themselves, whatever words the pack has
 * @param words the words of the pack they use
 */
public record RuleFiles(List<WrittenRule> rules, List<Problem> problems, List<WordUse> words) {

    static final String DEFINITIONS = "definitions";

    /** Through what rules speak. */
    static final Map<String, FactType> GLOBALS =
            Map.of("findings", new FactType(Findings.class), DEFINITIONS, new FactType(Definitions.class));

    private static final Pattern GLOBAL = Pattern.compile("(?m)^\\s*global\\s+([\\w.]+)\\s+(\\w+)\\s*;?");

    public RuleFiles {
        rules = List.copyOf(rules);
        problems = problems.stream().distinct().sorted().toList();
        words = List.copyOf(words);
    }

    /** Reads files, given as text by path. */
    public static RuleFiles read(Map<String, String> files) {
        Reading reading = new Reading();
        new TreeMap<>(files).forEach(reading::file);
        return new RuleFiles(reading.rules, reading.problems, reading.words);
    }

    /** These files, with all rules blank but the given ones: those stay at their places. */
    public Map<String, String> only(Collection<WrittenRule> some, Map<String, String> files) {
        Set<WrittenRule> wanted = new HashSet<>(some);
        Map<String, String> blanked = new TreeMap<>(files);
        for (WrittenRule rule : rules) {
            if (!wanted.contains(rule)) {
                blanked.computeIfPresent(rule.file(), (file, text) -> blank(text, rule.start(), rule.end()));
            }
        }
        return blanked;
    }

    private static String blank(String text, int from, int to) {
        return text.substring(0, from) + text.substring(from, to).replaceAll("[^\\r\\n]", " ") + text.substring(to);
    }

    /** Reads file after file. */
    private static final class Reading {

        private final List<WrittenRule> rules = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final List<WordUse> words = new ArrayList<>();
        private final Map<String, WrittenRule> names = new HashMap<>();

        void file(String file, String text) {
            Source source = Source.of(file, text);
            Map<String, FactType> globals = globals(text);
            for (Written written : new Splitting(source, problems).rules()) {
                rules.add(rule(source, written, globals));
            }
        }

        private static Map<String, FactType> globals(String text) {
            Map<String, FactType> globals = new LinkedHashMap<>();
            Matcher global = GLOBAL.matcher(text);
            while (global.find()) {
                globals.put(global.group(2), GLOBALS.getOrDefault(global.group(2), FactType.ANYTHING));
            }
            return globals;
        }

        private WrittenRule rule(Source source, Written written, Map<String, FactType> globals) {
            Notes notes = new Notes(source, written.name());
            Map<WordKind, Set<String>> about = new HashMap<>();
            List<String> verbs = new ArrayList<>();
            RuleDescr tree = written.sound() ? Syntax.tree(source, written, notes) : null;
            if (tree != null) {
                Map<String, Bound> bound = new HashMap<>();
                Conditions conditions = new Conditions(source, written.start(), notes, globals);
                conditions.read(tree.getLhs(), bound, true);
                about.putAll(conditions.about());
                verbs.addAll(new Consequence(source, notes, globals)
                        .read(written.thenAt() + "then".length(), written.end() - "end".length(), bound));
            }
            boolean first = first(source, written, notes);
            problems.addAll(notes.problems());
            words.addAll(notes.words());
            return new WrittenRule(
                    written.name(),
                    source.file(),
                    source.line(written.start()),
                    source.column(written.start()),
                    written.start(),
                    written.end(),
                    written.sound() && tree != null && first && notes.problems().isEmpty(),
                    Cited.above(source, written.start()),
                    verbs,
                    Map.copyOf(about));
        }

        private boolean first(Source source, Written written, Notes notes) {
            WrittenRule here = new WrittenRule(
                    written.name(),
                    source.file(),
                    source.line(written.start()),
                    1,
                    written.start(),
                    written.end(),
                    true,
                    List.of(),
                    List.of(),
                    Map.of());
            WrittenRule earlier = written.name().isEmpty() ? null : names.putIfAbsent(written.name(), here);
            if (earlier != null) {
                notes.problem(
                        written.nameAt(),
                        "duplicate-rule",
                        "a rule of this name stands at " + earlier.file() + ":" + earlier.line(),
                        "a rule's name is used once");
            }
            return earlier == null;
        }
    }
}

package tenure.rules.drools;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kie.api.builder.Message;
import tenure.rules.Problem;
import tenure.rules.RuleAt;

/** Turns what the compiler says about generated classes into problems at a place in a rule file. */
final class CompileMessages {

    private static final Pattern QUOTED = Pattern.compile("expression: *(?:')?([^'\\n]+?)(?:')?(?:\\.|$|\\n| in )");
    private static final Pattern UNDEFINED = Pattern.compile("The method (\\w+)\\(");
    private static final Pattern UNKNOWN_FIELD = Pattern.compile("Unknown field (\\w+)");
    private static final Pattern UNKNOWN_METHOD = Pattern.compile("Method (\\w+) on ");
    private static final Pattern RULE = Pattern.compile("[Rr]ule[ :]+[\"']?([^\"'\\n]+?)[\"']?(?:[,.\\n]|$)");

    private static final String REFUSED = "the rule cannot be compiled";
    private static final String HINT = "compare it with rules like it";

    private CompileMessages() {}

    static List<Problem> translate(List<Message> errors, Map<String, String> files, Map<String, RuleAt> places) {
        List<Problem> problems = errors.stream()
                .filter(error -> !error.getText().startsWith("Java source of"))
                .map(error -> problem(error, files, places))
                .distinct()
                .toList();
        return problems.isEmpty()
                ? List.of(new Problem("pack.yaml", 1, "compile", "the rules do not compile"))
                : problems;
    }

    private static Problem problem(Message error, Map<String, String> files, Map<String, RuleAt> places) {
        String text = error.getText();
        Found found = find(text, files, places);
        if (found != null) {
            RuleAt rule = found.rule();
            String message = "`" + found.words() + "` cannot be understood";
            return new Problem(rule.file(), rule.line(), found.column(), rule.name(), "compile", message).hinting(HINT);
        }
        RuleAt rule = ruleNamed(text, places);
        if (rule != null) {
            return new Problem(rule.file(), rule.line(), 1, rule.name(), "compile", REFUSED).hinting(HINT);
        }
        String file = files.keySet().stream()
                .filter(path -> error.getPath() != null && error.getPath().endsWith(path))
                .findFirst()
                .orElse("pack.yaml");
        return new Problem(file, Math.max(1, error.getLine()), "compile", REFUSED).hinting(HINT);
    }

    private static @Nullable RuleAt ruleNamed(String text, Map<String, RuleAt> places) {
        Matcher named = RULE.matcher(text);
        while (named.find()) {
            RuleAt rule = places.get(named.group(1).strip());
            if (rule != null) {
                return rule;
            }
        }
        return null;
    }

    /** The words the compiler quotes, where they stand in a rule. */
    private record Found(RuleAt rule, int column, String words) {}

    private static @Nullable Found find(String text, Map<String, String> files, Map<String, RuleAt> places) {
        for (Pattern pattern : List.of(QUOTED, UNDEFINED, UNKNOWN_FIELD, UNKNOWN_METHOD)) {
            Matcher quoted = pattern.matcher(text);
            if (quoted.find()) {
                Found found = lineOf(quoted.group(1).strip(), files, places);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable Found lineOf(String words, Map<String, String> files, Map<String, RuleAt> places) {
        Pattern written = Pattern.compile("(?<!\\w)"
                + Pattern.compile("\\s+")
                        .splitAsStream(words)
                        .map(Pattern::quote)
                        .collect(Collectors.joining("\\s*"))
                + "(?!\\w)");
        for (Map.Entry<String, String> file : files.entrySet()) {
            List<String> lines = file.getValue().lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).strip();
                Matcher here = written.matcher(lines.get(i));
                if (!line.startsWith("//") && !line.startsWith("rule \"") && here.find()) {
                    RuleAt rule = inRule(file.getKey(), i + 1, places);
                    return rule == null ? null : new Found(rule, here.start() + 1, here.group());
                }
            }
        }
        return null;
    }

    private static @Nullable RuleAt inRule(String file, int line, Map<String, RuleAt> places) {
        return places.values().stream()
                .filter(rule -> rule.file().equals(file) && rule.line() <= line)
                .max(Comparator.comparingInt(RuleAt::line))
                .map(rule -> new RuleAt(rule.name(), file, line))
                .orElse(null);
    }
}

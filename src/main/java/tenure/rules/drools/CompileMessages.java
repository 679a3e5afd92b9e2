package tenure.rules.drools;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        RuleAt rule = ruleNamed(text, places);
        if (rule == null) {
            rule = ruleContaining(text, files, places);
        }
        String message = RuleText.oneLine(text.lines().findFirst().orElse(text)).replace("class tenure.facts.", "");
        if (rule != null) {
            return new Problem(rule.file(), rule.line(), 1, rule.name(), "compile", message);
        }
        String file = files.keySet().stream()
                .filter(path -> error.getPath() != null && error.getPath().endsWith(path))
                .findFirst()
                .orElse("pack.yaml");
        return new Problem(file, Math.max(1, error.getLine()), "compile", message);
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

    /** The rule whose text has the words the compiler quotes, spaces aside. */
    private static @Nullable RuleAt ruleContaining(String text, Map<String, String> files, Map<String, RuleAt> places) {
        for (Pattern pattern : List.of(QUOTED, UNDEFINED, UNKNOWN_FIELD, UNKNOWN_METHOD)) {
            Matcher quoted = pattern.matcher(text);
            if (quoted.find()) {
                String words = quoted.group(1).replaceAll("\\s+", "");
                RuleAt rule = lineOf(words, files, places);
                if (rule != null) {
                    return rule;
                }
            }
        }
        return null;
    }

    private static @Nullable RuleAt lineOf(String words, Map<String, String> files, Map<String, RuleAt> places) {
        for (Map.Entry<String, String> file : files.entrySet()) {
            List<String> lines = file.getValue().lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).replaceAll("\\s+", "");
                if (!line.startsWith("//") && !line.startsWith("rule\"") && line.contains(words)) {
                    return inRule(file.getKey(), i + 1, places);
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

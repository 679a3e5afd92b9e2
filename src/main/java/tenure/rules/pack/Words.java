package tenure.rules.pack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tenure.rules.Problem;

/** Checks that the words rules speak are words of the pack: reasons, sources, obligations, parameters. */
final class Words {

    private static final Pattern SAID = Pattern.compile(
            "(deny|lacks|ground|owes|owesUnlessEntitled|costs|days|hours|amount|percent|date|text)\\(\\s*[^\"()]*?\"([^\"]+)\"");
    private static final Pattern CHARGED = Pattern.compile("\"(\\w+)\"\\s*\\)\\s*;");

    private final Map<String, Set<String>> known;

    Words(Set<String> reasons, Set<String> sources, Set<String> obligations, Set<String> parameters) {
        this.known = Map.ofEntries(
                Map.entry("deny", reasons),
                Map.entry("lacks", reasons),
                Map.entry("ground", sources),
                Map.entry("owes", obligations),
                Map.entry("owesUnlessEntitled", obligations),
                Map.entry("days", parameters),
                Map.entry("hours", parameters),
                Map.entry("amount", parameters),
                Map.entry("percent", parameters),
                Map.entry("date", parameters),
                Map.entry("text", parameters));
    }

    void check(Map<String, String> rules, List<Problem> problems) {
        rules.forEach((file, text) -> {
            int number = 0;
            for (String line : text.lines().toList()) {
                number++;
                Matcher said = SAID.matcher(line);
                while (said.find()) {
                    check(file, number, said.group(1), said.group(2), problems);
                }
                Matcher charged = CHARGED.matcher(line);
                if (line.contains("findings.costs(") && charged.find()) {
                    check(file, number, "owes", charged.group(1), problems);
                }
            }
        });
    }

    private void check(String file, int line, String verb, String word, List<Problem> problems) {
        Set<String> words = known.get(verb);
        if (words != null && !words.contains(word)) {
            problems.add(new Problem(file, line, "unknown-word", verb + "(\"" + word + "\"): the pack has no " + word));
        }
    }
}

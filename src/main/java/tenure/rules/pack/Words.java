package tenure.rules.pack;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tenure.facts.Definitions;
import tenure.rules.Findings;
import tenure.rules.Problem;

/** Checks that the words rules speak are words of the pack: reasons, sources, obligations, parameters. */
final class Words {

    private static final Pattern SAID = Pattern.compile(
            "(deny|lacks|ground|owes|owesUnlessEntitled|costs|days|hours|amount|percent|date|text)\\(\\s*[^\"()]*?\"([^\"]+)\"");
    private static final Pattern CHARGED = Pattern.compile("\"(\\w+)\"\\s*\\)\\s*;");

    private static final Pattern SPOKEN = Pattern.compile("\\b(findings|definitions)\\.(\\w+)\\(");
    private static final Map<String, Set<String>> VERBS =
            Map.of("findings", verbs(Findings.class), "definitions", verbs(Definitions.class));

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

    /** The words of a pack that has no parameters; there the rules ask entities for texts and dates of any name. */
    Words(Set<String> reasons, Set<String> sources, Set<String> obligations) {
        this.known = Map.of(
                "deny",
                reasons,
                "lacks",
                reasons,
                "ground",
                sources,
                "owes",
                obligations,
                "owesUnlessEntitled",
                obligations);
    }

    private static Set<String> verbs(Class<?> speech) {
        return Arrays.stream(speech.getDeclaredMethods()).map(Method::getName).collect(Collectors.toUnmodifiableSet());
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
                Matcher spoken = SPOKEN.matcher(line);
                while (spoken.find()) {
                    if (!VERBS.getOrDefault(spoken.group(1), Set.of()).contains(spoken.group(2))) {
                        String verb = spoken.group(1) + "." + spoken.group(2);
                        problems.add(new Problem(file, number, "unknown-verb", "rules cannot say " + verb));
                    }
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

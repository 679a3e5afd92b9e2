package tenure.rules.gate;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The regular expressions of {@code matches}: short literals, which no input can keep busy. */
final class Regexes {

    private static final Pattern BACKREFERENCE = Pattern.compile("\\\\[0-9k]");
    private static final Pattern REPEATED_GROUP = Pattern.compile("\\)[*+{]");
    private static final Pattern LOOK = Pattern.compile("\\(\\?");
    private static final Pattern UNBOUNDED = Pattern.compile("(?<!\\\\)[*+]|,\\}");
    private static final Pattern COUNT = Pattern.compile("[0-9]+(?=[,}])");

    private Regexes() {}

    static void check(List<Token> when, Refusals refusals) {
        for (int i = 0; i < when.size(); i++) {
            if (when.get(i).isWord("matches") && !Token.at(when, i - 1).isSign(".")) {
                Token regex = Token.at(when, i + 1);
                if (regex.kind() != Token.Kind.TEXT) {
                    refusals.add(
                            when.get(i),
                            "unsafe-regex",
                            "matches takes a text in quotes and nothing else",
                            "write the regular expression behind matches, in quotes");
                } else {
                    check(regex, refusals);
                }
            }
        }
    }

    private static void check(Token token, Refusals refusals) {
        // In the rule a backslash is written twice; once is enough to be one here.
        String regex = token.text().replace("\\\\", "\\");
        if (regex.length() > Limits.REGEX) {
            refuse(token, "it is longer than " + Limits.REGEX + " characters", refusals);
        } else if (REPEATED_GROUP.matcher(regex).find()) {
            refuse(token, "it repeats a group, which can take for ever", refusals);
        } else if (BACKREFERENCE.matcher(regex).find() || LOOK.matcher(regex).find()) {
            refuse(token, "it looks back or ahead", refusals);
        } else if (UNBOUNDED.matcher(regex).results().count() > Limits.REPETITIONS
                || COUNT.matcher(regex)
                        .results()
                        .anyMatch(count -> count.group().length() > 2)) {
            refuse(token, "it repeats too much", refusals);
        } else {
            try {
                Pattern.compile(regex);
            } catch (PatternSyntaxException e) {
                refusals.add(token, "regex", "this is no regular expression: " + e.getDescription(), "");
            }
        }
    }

    private static void refuse(Token token, String why, Refusals refusals) {
        refusals.add(
                token,
                "unsafe-regex",
                "this regular expression may not be used: " + why,
                "use ==, in ( … ) or a simpler expression");
    }
}

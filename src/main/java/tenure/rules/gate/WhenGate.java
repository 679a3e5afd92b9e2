package tenure.rules.gate;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What may stand in {@code when}: facts, and conditions of comparisons, words and texts. */
final class WhenGate {

    private static final Set<String> ALLOWED =
            Set.of("(", ")", ",", ".", ":", "==", "!=", "<", "<=", ">", ">=", "&&", "||", "!", "+", "-", "*", "!.");

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("=", "unsafe-assignment"),
            Map.entry(":=", "unsafe-assignment"),
            Map.entry("++", "unsafe-assignment"),
            Map.entry("--", "unsafe-assignment"),
            Map.entry("->", "unsafe-lambda"),
            Map.entry("::", "unsafe-lambda"),
            Map.entry("[", "unsafe-brackets"),
            Map.entry("]", "unsafe-brackets"),
            Map.entry("{", "unsafe-code"),
            Map.entry("}", "unsafe-code"),
            Map.entry(";", "unsafe-positional"),
            Map.entry("?", "unsafe-query"),
            Map.entry("/", "unsafe-path"),
            Map.entry("#", "unsafe-cast"),
            Map.entry("@", "unsafe-annotation"));

    private static final Map<String, String> HINTS = Map.of(
            "=", "to compare, write ==",
            ";", "part conditions with commas",
            "[", "write in ( … ) for a list");

    private WhenGate() {}

    static void check(List<Token> when, Refusals refusals) {
        for (int i = 0; i < when.size(); i++) {
            Token token = when.get(i);
            if (token.kind() == Token.Kind.WORD) {
                word(when, i, refusals);
            } else if (token.kind() == Token.Kind.SIGN && !ALLOWED.contains(token.text())) {
                refusals.add(
                        token,
                        CODES.getOrDefault(token.text(), "unsafe-operator"),
                        "conditions have no " + token.text(),
                        HINTS.getOrDefault(token.text(), "docs/rules.md shows what conditions look like"));
            }
        }
        Regexes.check(when, refusals);
        Patterns.check(when, refusals);
    }

    private static void word(List<Token> when, int at, Refusals refusals) {
        Token token = when.get(at);
        Token next = Token.at(when, at + 1);
        if (Forbidden.check(when, at, refusals) || Forbidden.member(when, at)) {
            return;
        }
        boolean entryPoint = token.isWord("entry") && next.isSign("-");
        if (entryPoint) {
            refusals.add(token, "unsafe-entry-point", "rules have no entry points", "take it out");
        } else if (token.isWord("findings") || token.isWord("definitions")) {
            refusals.add(token, "unsafe-global", token.text() + " may be used in then alone", "take it out");
        } else if (Forbidden.capital(token) && Token.at(when, at - 1).isSign("(") && next.isSign(")")) {
            refusals.add(token, "unsafe-cast", "what something is cannot be changed by a cast", "take it out");
        }
    }
}

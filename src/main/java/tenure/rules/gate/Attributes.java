package tenure.rules.gate;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What DRL could say between a rule's name and its conditions: rules say nothing there, for their order never matters. */
final class Attributes {

    private static final Set<String> REFUSED =
            Set.of("salience", "enabled", "duration", "timer", "calendars", "dialect", "extends", "refract", "unit");

    /** Those with a hyphen, by the word before it. */
    private static final Map<String, Set<String>> HYPHENED = Map.of(
            "no", Set.of("loop"),
            "lock", Set.of("on"),
            "auto", Set.of("focus"),
            "agenda", Set.of("group"),
            "activation", Set.of("group"),
            "ruleflow", Set.of("group"),
            "date", Set.of("effective", "expires"));

    private Attributes() {}

    static void check(List<Token> tokens, Refusals refusals) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isSign("@")) {
                refuse(token, "annotation", "rules have no annotations", refusals);
            } else if (token.kind() == Token.Kind.WORD) {
                String name = name(tokens, i);
                if (!name.isEmpty()) {
                    refuse(token, name, "a rule has no " + name, refusals);
                }
            }
        }
    }

    private static String name(List<Token> tokens, int at) {
        String word = tokens.get(at).text();
        Token second = Token.at(tokens, at + 2);
        if (Token.at(tokens, at + 1).isSign("-")
                && HYPHENED.getOrDefault(word, Set.of()).contains(second.text())) {
            boolean active = word.equals("lock");
            return word + "-" + second.text() + (active ? "-active" : "");
        }
        return REFUSED.contains(word) ? word : "";
    }

    private static void refuse(Token at, String name, String message, Refusals refusals) {
        refusals.add(
                at,
                "unsafe-" + name,
                message,
                "take it out: rules count in whatever order, always, and each by itself");
    }
}

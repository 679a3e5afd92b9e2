package tenure.rules.gate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which facts a rule matches: few, for each that is not tied to another multiplies the work. */
final class Patterns {

    private Patterns() {}

    static void check(List<Token> when, Refusals refusals) {
        Map<String, Integer> seen = new HashMap<>();
        int patterns = 0;
        for (int i = 0; i < when.size(); i++) {
            Token token = when.get(i);
            if (!Forbidden.capital(token) || !Token.at(when, i + 1).isSign("(") || Forbidden.member(when, i)) {
                continue;
            }
            patterns++;
            if (patterns == Limits.PATTERNS + 1) {
                refuse(token, "a rule may look at " + Limits.PATTERNS + " facts, not more", refusals);
            } else if (seen.merge(token.text(), 1, Integer::sum) == Limits.PATTERNS_OF_A_FACT + 1) {
                refuse(token, "a rule may look at two of a kind, not more", refusals);
            } else if (patterns > 1 && Vocabulary.isQuestion(token.text())) {
                refuse(token, "a rule looks at one question, which opens it", refusals);
            } else if (!Vocabulary.isMatched(token.text()) && isClass(token.text())) {
                refuse(token, token.text() + " is no fact that rules can match", refusals);
            }
        }
    }

    /** Refuses a rule that speaks to findings and does not open with a question, for then nobody is spoken of. */
    static void opening(List<Token> when, boolean finds, Token rule, Refusals refusals) {
        int named = Token.at(when, 1).isSign(":") ? 2 : 0;
        Token first = Token.at(when, named);
        boolean missing = when.isEmpty() || (!Token.at(when, named + 1).isSign("(") && !Forbidden.capital(first));
        boolean other = first.isSign("(") || missing || Vocabulary.isMatched(first.text());
        if (other && Vocabulary.isQuestion(first.text()) != finds) {
            refusals.add(
                    when.isEmpty() ? rule : first,
                    "unsafe-opening",
                    finds
                            ? "a rule that finds something opens with the question it is about"
                            : "a definition opens with what it is about, which is no question",
                    finds ? "begin when with Question( … )" : "begin when with Situation( … )");
        }
        int depth = 0;
        for (Token token : when) {
            depth += token.opens() ? 1 : token.closes() ? -1 : 0;
            if (depth == 0 && (token.isWord("or") || token.isSign("||"))) {
                refusals.add(token, "unsafe-opening", "a rule has one beginning", "write two rules");
            }
        }
    }

    private static void refuse(Token at, String message, Refusals refusals) {
        refusals.add(at, "unsafe-facts", message, "say less in one rule, or make a part of it a definition");
    }

    /** Whether the compiler would find a class of that name. */
    private static boolean isClass(String name) {
        return Stream.of("java.lang.", "tenure.facts.", "tenure.rules.").anyMatch(place -> exists(place + name));
    }

    private static boolean exists(String name) {
        try {
            Class.forName(name, false, Patterns.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}

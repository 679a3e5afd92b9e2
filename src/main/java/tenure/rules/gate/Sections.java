package tenure.rules.gate;

import java.util.ArrayList;
import java.util.List;

/**
 * A rule file in its parts.
 *
 * @param head what stands outside of rules
 */
record Sections(List<Token> head, List<Rule> rules) {

    /**
     * A rule in its parts.
     *
     * @param at its first word
     * @param attributes what stands between its name and when
     * @param complete whether it has when, then and end
     */
    record Rule(String name, Token at, List<Token> attributes, List<Token> when, List<Token> then, boolean complete) {}

    /** The file in its parts. A word that follows a point is a member's name and parts nothing. */
    static Sections of(List<Token> tokens) {
        List<Token> head = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            if (!tokens.get(at).isWord("rule")) {
                head.add(tokens.get(at++));
                continue;
            }
            Token first = tokens.get(at++);
            String name = Token.at(tokens, at++).text();
            int when = find(tokens, at, "when");
            int then = find(tokens, at, "then");
            int end = find(tokens, at, "end");
            boolean complete = when < then && then < end && end < tokens.size();
            int body = Math.min(when, Math.min(then, end));
            rules.add(new Rule(
                    name,
                    first,
                    tokens.subList(Math.min(at, body), body),
                    complete ? tokens.subList(when + 1, then) : List.of(),
                    complete ? tokens.subList(then + 1, end) : List.of(),
                    complete));
            at = Math.min(end + 1, tokens.size());
        }
        return new Sections(head, rules);
    }

    private static int find(List<Token> tokens, int from, String word) {
        for (int i = from; i < tokens.size(); i++) {
            if (tokens.get(i).isWord(word) && !Token.at(tokens, i - 1).isSign(".")) {
                return i;
            }
        }
        return tokens.size();
    }
}

package tenure.rules.gate;

import java.util.List;

/** Brackets within brackets, and operators within one condition: what makes a short line take hours to read. */
final class Nesting {

    private Nesting() {}

    static void check(List<Token> tokens, Refusals refusals) {
        int depth = 0;
        int operators = 0;
        for (Token token : tokens) {
            if (token.opens()) {
                depth++;
                if (depth == Limits.NESTING + 1) {
                    refusals.add(
                            token,
                            "unsafe-nesting",
                            "brackets stand in one another more than " + Limits.NESTING + " deep",
                            "part the condition with commas, or make it a definition");
                }
            } else if (token.closes()) {
                depth = Math.max(0, depth - 1);
            }
            boolean parts = token.isSign(",") || token.isSign(";") || depth == 0;
            operators = parts ? 0 : operators + (token.kind() == Token.Kind.SIGN ? 1 : 0);
            if (operators == Limits.OPERATORS + 1) {
                refusals.add(
                        token,
                        "unsafe-operators",
                        "this condition has more than " + Limits.OPERATORS + " operators",
                        "part it with commas, or make it a definition");
            }
        }
    }
}

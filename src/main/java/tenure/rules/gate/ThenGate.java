package tenure.rules.gate;

import java.util.List;
import java.util.Set;

/** What may stand in {@code then}: calls of verbs, with literals, names and what facts are asked. */
final class ThenGate {

    private static final Set<String> SPEAKERS = Set.of("findings", "definitions");

    private final List<Token> then;
    private final Refusals refusals;
    private int at;

    private ThenGate(List<Token> then, Refusals refusals) {
        this.then = then;
        this.refusals = refusals;
    }

    static void check(List<Token> then, Refusals refusals) {
        for (int i = 0; i < then.size(); i++) {
            if (then.get(i).kind() == Token.Kind.WORD && Forbidden.check(then, i, refusals)) {
                return;
            }
        }
        ThenGate gate = new ThenGate(then, refusals);
        while (gate.at < then.size()) {
            if (!gate.statement()) {
                return;
            }
        }
    }

    private boolean statement() {
        if (!SPEAKERS.contains(peek().text()) || !next().isSign(".")) {
            return refuse();
        }
        at += 2;
        if (peek().kind() != Token.Kind.WORD || !next().isSign("(")) {
            return refuse();
        }
        at++;
        return arguments() && end();
    }

    private boolean end() {
        if (!peek().isSign(";")) {
            Token last = Token.at(then, at - 1);
            refusals.add(last, "syntax", "a ; is missing behind this", "end each line of then with ;");
            if (at < then.size() && !SPEAKERS.contains(peek().text())) {
                refuse();
            }
            return false;
        }
        at++;
        return true;
    }

    /** What stands in brackets, from the opening one to behind the closing one. */
    private boolean arguments() {
        at++;
        if (peek().isSign(")")) {
            at++;
            return true;
        }
        while (argument()) {
            if (peek().isSign(")")) {
                at++;
                return true;
            }
            if (!peek().isSign(",")) {
                return refuse();
            }
            at++;
        }
        return false;
    }

    private boolean argument() {
        if (peek().isSign("-") && next().kind() == Token.Kind.NUMBER) {
            at++;
        }
        switch (peek().kind()) {
            case TEXT, NUMBER -> {
                at++;
                return true;
            }
            case SIGN -> {
                return refuse();
            }
            case WORD -> {
                if (Forbidden.capital(peek()) || next().isSign("(") || SPEAKERS.contains(peek().text())) {
                    return refuse();
                }
                at++;
                return members();
            }
        }
        return refuse();
    }

    private boolean members() {
        while (peek().isSign(".")) {
            if (next().kind() != Token.Kind.WORD) {
                return refuse();
            }
            at += 2;
            if (peek().isSign("(") && !arguments()) {
                return false;
            }
        }
        return true;
    }

    private Token peek() {
        return Token.at(then, at);
    }

    private Token next() {
        return Token.at(then, at + 1);
    }

    private boolean refuse() {
        Token here = at < then.size() ? peek() : Token.at(then, then.size() - 1);
        refusals.add(
                here,
                "unsafe-then",
                "then holds calls of verbs and nothing else; what stands here is none",
                "write such as findings.deny( \"REASON\" );");
        return false;
    }
}

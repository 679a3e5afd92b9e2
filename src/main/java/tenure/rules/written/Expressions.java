package tenure.rules.written;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tenure.rules.written.Expression.Call;
import tenure.rules.written.Expression.Compared;
import tenure.rules.written.Expression.Joined;
import tenure.rules.written.Expression.Member;
import tenure.rules.written.Expression.Name;
import tenure.rules.written.Expression.Nothing;
import tenure.rules.written.Expression.Reckoned;
import tenure.rules.written.Expression.Text;
import tenure.rules.written.Expression.Truth;
import tenure.rules.written.Expression.Turned;
import tenure.rules.written.Token.Kind;

/** Reads expressions from tokens: each knows its place, which the trees of the engine's own parser do not. */
final class Expressions {

    private static final Set<String> COMPARING = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> WORDS = Set.of("contains", "excludes", "memberOf", "matches", "soundslike");

    private final List<Token> tokens;
    private final int end;
    private int at;

    /**
     * A reader.
     *
     * @param end the offset after the last token
     */
    Expressions(List<Token> tokens, int end) {
        this.tokens = tokens;
        this.end = end;
    }

    boolean done() {
        return at >= tokens.size();
    }

    /** What binds a name, such as {@code $level :}; empty when the tokens do not begin with that. */
    String binding() {
        if (at + 1 < tokens.size()
                && tokens.get(at).kind() == Kind.NAME
                && tokens.get(at + 1).is(":")) {
            at += 2;
            return tokens.get(at - 2).text();
        }
        return "";
    }

    /** The next expression, which has to be the last one. */
    Expression only() throws Unreadable {
        Expression found = either();
        if (!done()) {
            throw unreadable();
        }
        return found;
    }

    /** The next expression, up to a semicolon, which is taken too. */
    Expression statement() throws Unreadable {
        Expression found = either();
        if (!done() && !accept(";")) {
            throw unreadable();
        }
        return found;
    }

    private Expression either() throws Unreadable {
        Expression left = both();
        while (accept("||")) {
            left = new Joined(left, "||", next().kind() == Kind.SIGN ? half(left) : both());
        }
        return left;
    }

    private Expression both() throws Unreadable {
        Expression left = comparison();
        while (accept("&&")) {
            left = new Joined(left, "&&", half(left));
        }
        return left;
    }

    /** A comparison that may leave out what is compared, because the one before has it. */
    private Expression half(Expression before) throws Unreadable {
        if (COMPARING.contains(next().text()) && before instanceof Compared earlier) {
            return compared(earlier.left());
        }
        return comparison();
    }

    private Expression comparison() throws Unreadable {
        return compared(sum());
    }

    private Expression compared(Expression left) throws Unreadable {
        Token sign = next();
        if (sign.kind() == Kind.SIGN && COMPARING.contains(sign.text())) {
            at++;
            Expression right = sum();
            return compared(new Compared(left, sign.text(), List.of(right), right.end()));
        }
        String not = sign.is("not") && at + 1 < tokens.size() ? "not " : "";
        Token word = not.isEmpty() ? sign : tokens.get(at + 1);
        if (word.is("in") || (!not.isEmpty() && word.is("in"))) {
            at += not.isEmpty() ? 1 : 2;
            expect("(");
            List<Expression> words = list();
            return new Compared(left, not + "in", words, tokens.get(at - 1).end());
        }
        if (word.kind() == Kind.NAME && WORDS.contains(word.text())) {
            at += not.isEmpty() ? 1 : 2;
            Expression right = sum();
            return new Compared(left, not + word.text(), List.of(right), right.end());
        }
        return left;
    }

    private Expression sum() throws Unreadable {
        Expression left = turned();
        while (!done() && Set.of("+", "-", "*", "/", "%").contains(next().text()) && next().kind() == Kind.SIGN) {
            String sign = next().text();
            at++;
            left = new Reckoned(left, sign, turned());
        }
        return left;
    }

    private Expression turned() throws Unreadable {
        Token sign = next();
        if (sign.is("!") || sign.is("-")) {
            at++;
            return new Turned(sign.text(), turned(), sign.start());
        }
        return chain();
    }

    private Expression chain() throws Unreadable {
        Expression of = primary();
        while (accept(".") || accept("!.")) {
            Token name = next();
            if (name.kind() != Kind.NAME) {
                throw unreadable();
            }
            at++;
            of = accept("(")
                    ? new Call(
                            of,
                            name.text(),
                            list(),
                            name.start(),
                            tokens.get(at - 1).end())
                    : new Member(of, name.text(), name.start(), name.end());
        }
        return of;
    }

    private Expression primary() throws Unreadable {
        Token token = next();
        at++;
        return switch (token.kind()) {
            case TEXT -> new Text(token.text(), token.start(), token.end());
            case NUMBER -> new Expression.Numeral(token.text(), token.start(), token.end());
            case NAME -> named(token);
            case SIGN, OPEN_TEXT, END -> inside(token);
        };
    }

    private Expression inside(Token open) throws Unreadable {
        if (!open.is("(")) {
            at--;
            throw unreadable();
        }
        Expression inside = either();
        expect(")");
        return inside;
    }

    private Expression named(Token token) throws Unreadable {
        return switch (token.text()) {
            case "null" -> new Nothing(token.start(), token.end());
            case "true", "false" -> new Truth(token.start(), token.end());
            case "new",
                    "eval",
                    "return",
                    "if",
                    "for",
                    "while",
                    "do",
                    "try",
                    "throw",
                    "var",
                    "modify",
                    "update",
                    "insert" -> {
                at--;
                throw unreadable();
            }
            default ->
                accept("(")
                        ? new Call(
                                null,
                                token.text(),
                                list(),
                                token.start(),
                                tokens.get(at - 1).end())
                        : new Name(token.text(), token.start(), token.end());
        };
    }

    /** What stands before the closing parenthesis, which is taken too. */
    private List<Expression> list() throws Unreadable {
        List<Expression> list = new ArrayList<>();
        if (accept(")")) {
            return list;
        }
        do {
            list.add(either());
        } while (accept(","));
        expect(")");
        return list;
    }

    private Token next() {
        return done() ? new Token(Kind.END, "", end, end) : tokens.get(at);
    }

    private boolean accept(String sign) {
        if (next().kind() == Kind.SIGN && next().is(sign)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String sign) throws Unreadable {
        if (!accept(sign)) {
            throw unreadable();
        }
    }

    private Unreadable unreadable() {
        return new Unreadable(next().start(), next().text());
    }
}

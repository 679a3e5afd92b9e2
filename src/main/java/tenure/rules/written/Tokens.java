package tenure.rules.written;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tenure.rules.written.Token.Kind;

/** Takes the text of a rule file apart; comments and white space are left out. */
final class Tokens {

    private static final Set<String> PAIRS =
            Set.of("==", "!=", "<=", ">=", "&&", "||", "!.", "+=", "-=", "*=", "/=", "++", "--", "->", "::", ":=");

    private final String text;
    private final int to;
    private int at;
    private final List<Token> tokens = new ArrayList<>();

    private Tokens(String text, int from, int to) {
        this.text = text;
        this.at = from;
        this.to = to;
    }

    /** The tokens between two offsets. */
    static List<Token> of(String text, int from, int to) {
        Tokens tokens = new Tokens(text, from, to);
        while (tokens.at < tokens.to) {
            tokens.next();
        }
        return tokens.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (follows("//")) {
            at = lineEnd();
        } else if (follows("/*")) {
            int closed = text.indexOf("*/", at + 2);
            at = closed < 0 ? to : Math.min(to, closed + 2);
        } else if (c == '"' || c == '\'') {
            quoted(c);
        } else if (Character.isJavaIdentifierStart(c)) {
            run(Kind.NAME);
        } else if (Character.isDigit(c)) {
            run(Kind.NUMBER);
        } else {
            int length = at + 2 <= to && PAIRS.contains(text.substring(at, at + 2)) ? 2 : 1;
            add(Kind.SIGN, at, at + length);
        }
    }

    private boolean follows(String sign) {
        return text.startsWith(sign, at);
    }

    private int lineEnd() {
        int line = text.indexOf('\n', at);
        return line < 0 ? to : Math.min(to, line);
    }

    private void quoted(char quote) {
        int end = lineEnd();
        for (int i = at + 1; i < end; i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == quote) {
                tokens.add(new Token(Kind.TEXT, text.substring(at + 1, i), at, i + 1));
                at = i + 1;
                return;
            }
        }
        add(Kind.OPEN_TEXT, at, end);
    }

    private void run(Kind kind) {
        int end = at + 1;
        while (end < to && (Character.isJavaIdentifierPart(text.charAt(end)) || decimal(kind, end))) {
            end++;
        }
        add(kind, at, end);
    }

    private boolean decimal(Kind kind, int place) {
        return kind == Kind.NUMBER
                && text.charAt(place) == '.'
                && place + 1 < to
                && Character.isDigit(text.charAt(place + 1));
    }

    private void add(Kind kind, int from, int end) {
        tokens.add(new Token(kind, text.substring(from, end), from, end));
        at = end;
    }
}

package tenure.rules.gate;

import java.util.ArrayList;
import java.util.List;
import tenure.rules.gate.Token.Kind;

/**
 * Reads a rule file into its tokens. It knows the comments and texts of DRL, so that nothing can hide in them, and
 * refuses whatever another reader could take for something else.
 */
final class TokenReader {

    /** Signs of more than one character; the longest that fits is taken. */
    private static final List<String> SIGNS = List.of(
            "===", "!==", "==", "!=", "<=", ">=", "&&", "||", "::", "->", "++", "--", "<<", ">>", ":=", "!.", "?.",
            "~=");

    private static final String ESCAPED = "\\\"'bfnrtdDwWsS.|()[]{}^$?*+-";

    private final String text;
    private final Refusals refusals;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private TokenReader(String text, Refusals refusals) {
        this.text = text;
        this.refusals = refusals;
    }

    static List<Token> read(String text, Refusals refusals) {
        TokenReader reader = new TokenReader(text, refusals);
        while (reader.at < text.length()) {
            reader.next();
        }
        return reader.tokens;
    }

    private void next() {
        char first = text.charAt(at);
        if (first == '\n') {
            at++;
            line++;
            lineStart = at;
        } else if (first == ' ' || first == '\t' || first == '\r') {
            at++;
        } else if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
        } else if (text.startsWith("/*", at)) {
            comment();
        } else if (first == '"' || first == '\'') {
            quoted(first);
        } else if (wordly(first)) {
            word(first);
        } else if (first > '~') {
            refuse("unsafe-character", "outside of texts and comments only plain letters may stand", "");
            at++;
        } else if (first == '\\') {
            refuse("unsafe-escape", "a backslash stands in a text only", "write the character itself");
            at++;
        } else {
            String sign = SIGNS.stream()
                    .filter(many -> text.startsWith(many, at))
                    .findFirst()
                    .orElse(String.valueOf(first));
            add(Kind.SIGN, sign, sign.length());
        }
    }

    private void comment() {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            refuse("unsafe-unclosed", "this comment never ends", "close it with */, or begin each line with //");
            at = text.length();
            return;
        }
        for (int i = at; i < end; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        at = end + 2;
    }

    private void quoted(char quote) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
            boolean escape = text.charAt(end) == '\\';
            if (escape && (end + 1 == text.length() || ESCAPED.indexOf(text.charAt(end + 1)) < 0)) {
                refuse("unsafe-escape", "such a backslash may not stand in a text", "write the character itself");
            }
            end += escape ? 2 : 1;
        }
        if (end >= text.length() || text.charAt(end) != quote) {
            refuse("unsafe-unclosed", "this text never ends", "close it with " + quote + " on the same line");
            at = Math.min(end, text.length());
            return;
        }
        if (end - at > Limits.TEXT) {
            refuse("unsafe-length", "this text is longer than " + Limits.TEXT + " characters", "");
        }
        add(Kind.TEXT, text.substring(at + 1, end), end + 1 - at);
    }

    private void word(char first) {
        int end = at;
        boolean number = first >= '0' && first <= '9';
        while (end < text.length() && (wordly(text.charAt(end)) || (number && decimal(end)))) {
            end++;
        }
        String word = text.substring(at, end);
        if (number && (word.length() > Limits.DIGITS || !word.matches("[0-9]+(\\.[0-9]+)?[BILl]?"))) {
            refuse("unsafe-number", "this number is none a rule may have", "write it with digits and a point");
        }
        add(number ? Kind.NUMBER : Kind.WORD, word, word.length());
    }

    /** A point with a digit behind it belongs to the number. */
    private boolean decimal(int index) {
        return text.charAt(index) == '.'
                && index + 1 < text.length()
                && text.charAt(index + 1) >= '0'
                && text.charAt(index + 1) <= '9';
    }

    private static boolean wordly(char one) {
        return (one >= 'a' && one <= 'z')
                || (one >= 'A' && one <= 'Z')
                || (one >= '0' && one <= '9')
                || one == '_'
                || one == '$';
    }

    private void add(Kind kind, String word, int length) {
        tokens.add(new Token(kind, word, line, at - lineStart + 1));
        at += length;
    }

    private void refuse(String code, String message, String hint) {
        refusals.add(line, at - lineStart + 1, code, message, hint);
    }
}

package tenure.rules.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tenure.rules.drools.DrlToken.Kind;

/** Reads the text of a rule file as words and signs, comments among them. Every text can be read so. */
public final class DrlTokens {

    private static final Pattern TOKEN = Pattern.compile("(?<comment>//[^\\r\\n]*|/\\*(?s:.*?)(?:\\*/|\\z))"
            + "|(?<text>\"(?:[^\"\\\\\\r\\n]|\\\\.)*+\"?|'(?:[^'\\\\\\r\\n]|\\\\.)*+'?)"
            + "|(?<word>[\\p{L}_$][\\p{L}\\p{N}_$]*+)"
            + "|(?<number>\\p{N}[\\p{L}\\p{N}_]*+(?:\\.\\p{N}[\\p{L}\\p{N}_]*+)?)"
            + "|(?<sign>==|!=|<=|>=|&&|\\|\\||->|!\\.|::|:=|\\+\\+|--|[+*/%-]=|[^\\s])");

    private DrlTokens() {}

    /** The tokens in their order. */
    public static List<DrlToken> of(String drl) {
        List<DrlToken> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(drl);
        int line = 1;
        int read = 0;
        while (matcher.find()) {
            int breaks = breaks(drl, read, matcher.start());
            line += breaks;
            tokens.add(new DrlToken(kind(matcher), matcher.group(), line, breaks, matcher.start()));
            line += breaks(drl, matcher.start(), matcher.end());
            read = matcher.end();
        }
        return tokens;
    }

    private static int breaks(String text, int from, int to) {
        int breaks = 0;
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                breaks++;
            }
        }
        return breaks;
    }

    private static Kind kind(Matcher token) {
        for (Kind kind : Kind.values()) {
            String group = kind.name().toLowerCase(Locale.ROOT);
            if (token.group(group) != null) {
                return kind;
            }
        }
        return Kind.SIGN;
    }

    /** The text on one line, comments left out and with the usual spaces, so that mere layout makes no difference. */
    public static String oneLine(String drl) {
        return DrlSpacing.join(
                of(drl).stream().filter(token -> !token.isComment()).toList());
    }
}

package tenure.authoring.form;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenure.rules.drools.DrlSpacing;
import tenure.rules.drools.DrlToken;
import tenure.rules.drools.DrlTokens;

/** Lays out one rule file. A file with anything but a head and rules is given back as it is. */
final class DrlLayout {

    private static final Set<String> HEAD = Set.of("package", "import", "global");
    private static final String RULE = "rule";

    private final String text;
    private final List<DrlToken> tokens;
    private final StringBuilder laid = new StringBuilder();

    /** The first word of what was laid out last; empty for a comment, none at the beginning. */
    private @Nullable String last;

    DrlLayout(String text) {
        this.text = text;
        this.tokens = DrlTokens.of(text);
    }

    String lay() {
        int next = 0;
        while (next < tokens.size()) {
            DrlToken token = tokens.get(next);
            int end;
            if (token.isComment()) {
                end = next + 1;
                comment(token);
            } else if (HEAD.contains(token.text())) {
                end = endOfLine(next);
                begin(token.text(), token.breaks());
                laid.append(DrlSpacing.join(tokens.subList(next, end))).append('\n');
            } else if (token.is(RULE)) {
                end = endOfRule(next);
                begin(RULE, token.breaks());
                new RuleLayout(text, tokens.subList(next, end), laid).lay();
            } else {
                return text;
            }
            next = end;
        }
        return laid.toString();
    }

    private void comment(DrlToken token) {
        if (token.breaks() == 0 && last != null) {
            laid.setLength(laid.length() - 1);
            laid.append(' ').append(token.text().stripTrailing()).append('\n');
            return;
        }
        begin("", token.breaks());
        token.text().lines().forEach(line -> laid.append(line.stripTrailing()).append('\n'));
    }

    /** Parts it from what precedes it: comments stay with what follows them, the head stands in groups. */
    private void begin(String word, int breaks) {
        boolean together = last == null
                || (last.isEmpty() && breaks == 1)
                || (word.isEmpty() && breaks == 1 && !last.equals(RULE))
                || (word.equals(last) && HEAD.contains(word));
        if (!together) {
            laid.append('\n');
        }
        last = word;
    }

    /** A line of the head ends with a semicolon, or else with its line. */
    private int endOfLine(int from) {
        int end = from + 1;
        while (end < tokens.size()
                && tokens.get(end).breaks() == 0
                && !tokens.get(end - 1).is(";")
                && !tokens.get(end).isComment()) {
            end++;
        }
        return end;
    }

    private int endOfRule(int from) {
        int depth = 0;
        for (int i = from + 2; i < tokens.size(); i++) {
            depth += depth(tokens.get(i));
            if (depth == 0 && tokens.get(i).is("end")) {
                return i + 1;
            }
        }
        return tokens.size();
    }

    /** How much deeper it leads, or less deep. */
    static int depth(DrlToken token) {
        if (token.is("(") || token.is("[") || token.is("{")) {
            return 1;
        }
        return token.is(")") || token.is("]") || token.is("}") ? -1 : 0;
    }
}

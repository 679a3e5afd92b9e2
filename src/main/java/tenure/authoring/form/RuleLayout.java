package tenure.authoring.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tenure.rules.drools.DrlSpacing;
import tenure.rules.drools.DrlToken;

/** Lays out one rule: its name, its attributes if any, conditions and conclusion indented. */
final class RuleLayout {

    private static final String INDENT = "    ";

    /** Words that go on with a condition instead of beginning one. */
    private static final Set<String> GOING_ON = Set.of("and", "or", "&&", "||", "from", "over", ",", ";", "@", ".");

    private final String text;
    private final List<DrlToken> tokens;
    private final StringBuilder laid;

    RuleLayout(String text, List<DrlToken> tokens, StringBuilder laid) {
        this.text = text;
        this.tokens = tokens;
        this.laid = laid;
    }

    void lay() {
        int when = find("when", 2);
        int then = find("then", 2);
        int head = Math.min(when, then);
        int name = Math.min(2, head);
        laid.append(DrlSpacing.join(tokens.subList(0, name))).append('\n');
        attributes(tokens.subList(name, head));
        if (when < then) {
            laid.append("when\n");
            sentences(tokens.subList(when + 1, then), false);
        }
        int end = tokens.size() - 1;
        if (then < end) {
            laid.append("then\n");
            sentences(tokens.subList(then + 1, end), true);
        }
        laid.append("end\n");
    }

    private int find(String word, int from) {
        int depth = 0;
        for (int i = from; i < tokens.size(); i++) {
            depth += DrlLayout.depth(tokens.get(i));
            if (depth == 0 && tokens.get(i).is(word)) {
                return i;
            }
        }
        return tokens.size();
    }

    /** Each on the line it was on. */
    private void attributes(List<DrlToken> all) {
        int from = 0;
        for (int i = 1; i <= all.size(); i++) {
            if (i == all.size() || all.get(i).breaks() > 0) {
                line(all.subList(from, i));
                from = i;
            }
        }
    }

    private void sentences(List<DrlToken> all, boolean conclusion) {
        List<DrlToken> sentence = new ArrayList<>();
        int depth = 0;
        for (DrlToken token : all) {
            boolean apart = depth == 0
                    && !sentence.isEmpty()
                    && (token.isComment() || (conclusion ? ends(sentence) : begins(sentence, token)));
            if (apart) {
                sentence(sentence);
                sentence = new ArrayList<>();
            }
            if (depth == 0 && token.isComment()) {
                comment(token);
                continue;
            }
            sentence.add(token);
            depth += DrlLayout.depth(token);
        }
        if (!sentence.isEmpty()) {
            sentence(sentence);
        }
    }

    private static boolean ends(List<DrlToken> sentence) {
        DrlToken last = sentence.get(sentence.size() - 1);
        return last.is(";") || last.is("}");
    }

    private static boolean begins(List<DrlToken> sentence, DrlToken next) {
        return sentence.get(sentence.size() - 1).is(")") && !GOING_ON.contains(next.text());
    }

    /** A comment stays on its line, or behind what it comments. */
    private void comment(DrlToken comment) {
        if (comment.breaks() == 0) {
            laid.setLength(laid.length() - 1);
            laid.append(' ').append(comment.text().stripTrailing()).append('\n');
        } else {
            laid.append(INDENT).append(comment.text().stripTrailing()).append('\n');
        }
    }

    private void sentence(List<DrlToken> sentence) {
        if (sentence.stream().anyMatch(token -> token.isComment() || token.is("{"))) {
            DrlToken last = sentence.get(sentence.size() - 1);
            String written = text.substring(sentence.get(0).start(), last.end());
            laid.append(INDENT);
            written.lines().forEach(one -> laid.append(one.stripTrailing()).append('\n'));
        } else {
            laid.append(new SentenceLayout(sentence).lay(INDENT)).append('\n');
        }
    }

    private void line(List<DrlToken> line) {
        laid.append(INDENT).append(DrlSpacing.join(line)).append('\n');
    }
}

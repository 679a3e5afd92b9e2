package tenure.authoring.form;

import java.util.ArrayList;
import java.util.List;
import tenure.rules.drools.DrlSpacing;
import tenure.rules.drools.DrlToken;

/** Lays out one condition, or one line of a conclusion: on one line if that is not too long, else below its bracket. */
final class SentenceLayout {

    private static final int WIDEST = 120;

    private final List<DrlToken> tokens;

    SentenceLayout(List<DrlToken> tokens) {
        this.tokens = tokens;
    }

    String lay(String indent) {
        String line = indent + DrlSpacing.join(tokens);
        int open = opening();
        int close = open < 0 ? -1 : closing(open);
        boolean lone = close >= 0 && tail(close).length() <= 1;
        return line.length() <= WIDEST || !lone || close == open + 1 ? line : broken(indent, open, close);
    }

    private int opening() {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is("(")) {
                return i;
            }
        }
        return -1;
    }

    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += DrlLayout.depth(tokens.get(i));
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private String tail(int close) {
        return DrlSpacing.join(tokens.subList(close + 1, tokens.size()));
    }

    /** What is in the brackets, parted at its commas, as much on a line as fits. */
    private String broken(String indent, int open, int close) {
        String before = indent + DrlSpacing.join(tokens.subList(0, open + 1)) + " ";
        String below = " ".repeat(before.length());
        StringBuilder all = new StringBuilder();
        StringBuilder line = new StringBuilder(before);
        boolean empty = true;
        for (String part : parts(tokens.subList(open + 1, close))) {
            if (!empty && line.length() + 1 + part.length() > WIDEST - 2) {
                all.append(line).append('\n');
                line = new StringBuilder(below);
                empty = true;
            }
            line.append(empty ? "" : " ").append(part);
            empty = false;
        }
        return all.append(line).append(" )").append(tail(close)).toString();
    }

    private static List<String> parts(List<DrlToken> inside) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < inside.size(); i++) {
            depth += DrlLayout.depth(inside.get(i));
            if (depth == 0 && inside.get(i).is(",")) {
                parts.add(DrlSpacing.join(inside.subList(from, i + 1)));
                from = i + 1;
            }
        }
        parts.add(DrlSpacing.join(inside.subList(from, inside.size())));
        return parts;
    }
}

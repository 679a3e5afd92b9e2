package tenure.rules.written;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import tenure.rules.Nearest;
import tenure.rules.Problem;
import tenure.rules.written.Token.Kind;

/** Finds the rules in a file, whatever is wrong with any of them, and says what is wrong with the way they are built. */
final class Splitting {

    /** What may stand beside rules; whatever it opens with, other steps judge it. */
    private static final Set<String> BESIDE = Set.of(
            "package", "import", "global", "declare", "function", "query", "dialect", "unit", "salience", "enabled");

    /** The engine's parser takes twice as long for each more of them. */
    private static final int DEEPEST = 12;

    private static final int LONGEST = 16 * 1024;
    private static final Set<String> WITH_END = Set.of("declare", "query");
    private static final Set<String> PARTS = Set.of("when", "then", "end");

    private final Source source;
    private final List<Token> tokens;
    private final List<Problem> problems;
    private final List<Written> rules = new ArrayList<>();

    Splitting(Source source, List<Problem> problems) {
        this.source = source;
        this.tokens = Tokens.of(source.text(), 0, source.text().length());
        this.problems = problems;
    }

    List<Written> rules() {
        int i = 0;
        while (i < tokens.size()) {
            Token token = tokens.get(i);
            if (opensRule(i)) {
                i = rule(i);
            } else if (BESIDE.contains(token.text())) {
                i = beside(i);
            } else {
                i = stray(i);
            }
        }
        return rules;
    }

    private boolean opensRule(int i) {
        return tokens.get(i).is("rule");
    }

    /** The word {@code rule} at the beginning of a line opens another rule, even if the one before has no end. */
    private boolean opensNext(int i) {
        return opensRule(i) && source.opensLine(tokens.get(i).start()) && i + 1 < tokens.size() && isText(i + 1);
    }

    private boolean isText(int i) {
        Kind kind = tokens.get(i).kind();
        return kind == Kind.TEXT || kind == Kind.OPEN_TEXT;
    }

    /** Something beside the rules ends with its line, or with its own end. */
    private int beside(int first) {
        Token opener = tokens.get(first);
        int line = source.line(opener.start());
        int i = first + 1;
        boolean toEnd = WITH_END.contains(opener.text());
        boolean toBrace = opener.is("function");
        int depth = 0;
        while (i < tokens.size() && !opensNext(i)) {
            Token token = tokens.get(i);
            depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
            if ((toEnd && token.is("end")) || (toBrace && token.is("}") && depth == 0)) {
                return i + 1;
            }
            if (!toEnd && !toBrace && source.line(token.start()) > line) {
                return i;
            }
            i++;
        }
        return i;
    }

    /** A word nobody knows; if a rule's name follows, it stands for the word that opens rules. */
    private int stray(int i) {
        Token token = tokens.get(i);
        boolean named = i + 1 < tokens.size() && isText(i + 1);
        List<String> known = new ArrayList<>(List.of("rule", "import", "package", "global"));
        problems.add(source.problem(
                        token.start(), "", "syntax", "`" + token.text() + "` cannot stand here, between the rules")
                .hinting(named ? Nearest.hint(token.text(), List.of("rule")) : Nearest.hint(token.text(), known)));
        if (named) {
            return rule(i);
        }
        int line = source.line(token.start());
        int next = i + 1;
        while (next < tokens.size() && source.line(tokens.get(next).start()) == line && !opensRule(next)) {
            next++;
        }
        return next;
    }

    private int rule(int first) {
        int last = first + 1;
        while (last < tokens.size() && !opensNext(last) && !ends(last)) {
            last++;
        }
        boolean ended = last < tokens.size() && ends(last);
        List<Token> inside = tokens.subList(first, Math.min(tokens.size(), ended ? last + 1 : last));
        new Shape(inside, ended).note();
        return ended ? last + 1 : last;
    }

    private boolean ends(int i) {
        Token token = tokens.get(i);
        if (!token.is("end") || tokens.get(i - 1).is(".")) {
            return false;
        }
        return i + 1 == tokens.size()
                || source.line(tokens.get(i + 1).start()) > source.line(token.start())
                || opensRule(i + 1);
    }

    /** How one rule is built. */
    private final class Shape {

        private final List<Token> inside;
        private final boolean ended;
        private final String name;
        private final int before = problems.size();

        Shape(List<Token> inside, boolean ended) {
            this.inside = inside;
            this.ended = ended;
            this.name = inside.size() > 1 ? nameOf(inside.get(1)) : "";
        }

        private static String nameOf(Token token) {
            return switch (token.kind()) {
                case TEXT, NAME -> token.text();
                case OPEN_TEXT -> token.text().substring(1).strip();
                default -> "";
            };
        }

        void note() {
            if (name.isEmpty()) {
                problem(inside.get(0), "syntax", "the rule has no name");
            }
            if (inside.get(inside.size() - 1).end() - inside.get(0).start() > LONGEST) {
                problem(inside.get(0), "too-long", "a rule may have 16 KiB");
            }
            boolean quotes = quotes();
            Token when = part("when");
            Token then = part("then");
            if (then == null) {
                problem(inside.get(0), "missing-then", "the rule has no `then`");
            }
            if (when == null) {
                problem(inside.get(0), "missing-when", "the rule has no `when`");
            }
            if (!ended) {
                Token last = inside.get(inside.size() - 1);
                problems.add(source.problem(last.end() - 1, name, "missing-end", "the rule has no `end`")
                        .hinting("write `end` on a line of its own below"));
            }
            if (quotes) {
                parentheses();
            }
            Token first = inside.get(0);
            Token last = inside.get(inside.size() - 1);
            rules.add(new Written(
                    name,
                    first.start(),
                    last.end(),
                    inside.size() > 1 ? inside.get(1).start() : first.start(),
                    when == null ? -1 : when.start(),
                    then == null ? -1 : then.start(),
                    inside.get(0).is("rule") && problems.size() == before));
        }

        private void problem(Token at, String code, String message) {
            problems.add(source.problem(at.start(), name, code, message));
        }

        /** The first of that word which opens a line, or any. */
        private @org.jspecify.annotations.Nullable Token part(String word) {
            return inside.stream()
                    .filter(token -> token.is(word) && source.opensLine(token.start()))
                    .findFirst()
                    .or(() -> inside.stream().filter(token -> token.is(word)).findFirst())
                    .orElse(null);
        }

        private boolean quotes() {
            boolean closed = true;
            for (Token token : inside) {
                if (token.kind() == Kind.OPEN_TEXT) {
                    problem(token, "open-quote", "the quote is not closed on this line");
                    closed = false;
                }
            }
            return closed;
        }

        private void parentheses() {
            Deque<Token> open = new ArrayDeque<>();
            for (Token token : inside) {
                if (token.is("(")) {
                    open.push(token);
                    if (open.size() == DEEPEST) {
                        problem(token, "too-deep", "there are too many parentheses within one another");
                    }
                } else if (token.is(")") && open.poll() == null) {
                    problem(token, "parenthesis", "this `)` closes nothing");
                } else if (token.kind() == Kind.NAME
                        && PARTS.contains(token.text())
                        && source.opensLine(token.start())) {
                    unclosed(open);
                }
            }
            unclosed(open);
        }

        private void unclosed(Deque<Token> open) {
            if (!open.isEmpty()) {
                problem(open.getLast(), "parenthesis", "this `(` is not closed");
                open.clear();
            }
        }
    }
}

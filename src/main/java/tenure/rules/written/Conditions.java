package tenure.rules.written;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import tenure.rules.Nearest;
import tenure.rules.written.Expression.Compared;
import tenure.rules.written.Expression.Text;

/** Reads the conditions of one rule. */
final class Conditions {

    /** The facts that are put before the rules; others are reached through these. */
    private static final Set<String> GIVEN = Set.of(
            "Question",
            "Situation",
            "BoltOn",
            "PlanOption",
            "Grant",
            "TpaRequest",
            "Order",
            "Asked",
            "Newcomer",
            "Invitee",
            "PlanEdit");

    /** The facts whose rules are about no action: they say whose turn it is, or what an edit means. */
    private static final Set<String> OF_NO_ACTION = Set.of("Newcomer", "Invitee", "PlanEdit");

    /** The kinds of words that say which questions a rule is about. */
    private static final Set<WordKind> ABOUT = Set.of(WordKind.ACTION, WordKind.VERB, WordKind.ACTION_CLASS);

    private final Source source;
    private final int start;
    private final Notes notes;
    private final Map<String, FactType> globals;
    private final Map<WordKind, Set<String>> about = new HashMap<>();
    private boolean understood = true;

    /**
     * A reader.
     *
     * @param start the offset of the rule, from which the parser counts
     */
    Conditions(Source source, int start, Notes notes, Map<String, FactType> globals) {
        this.source = source;
        this.start = start;
        this.notes = notes;
        this.globals = globals;
    }

    /** Reads what a rule looks at; what has a name afterwards is added to {@code bound}. */
    void read(BaseDescr part, Map<String, Bound> bound, boolean certain) {
        if (part instanceof PatternDescr pattern) {
            pattern(pattern, bound, certain);
        } else if (part instanceof AndDescr and) {
            and.getDescrs().forEach(inside -> read(inside, bound, certain));
        } else if (part instanceof ConditionalElementDescr element) {
            Map<String, Bound> inner = new HashMap<>(bound);
            element.getDescrs().forEach(inside -> read((BaseDescr) inside, inner, false));
            inner.forEach((name, what) -> bound.putIfAbsent(name, new Bound(FactType.ANYTHING, what.kind())));
        } else {
            understood = false;
        }
    }

    /** Whether all of it was understood; where not, nothing was noted. */
    boolean understood() {
        return understood;
    }

    Map<WordKind, Set<String>> about() {
        return about;
    }

    private void pattern(PatternDescr pattern, Map<String, Bound> bound, boolean certain) {
        FactType type = type(pattern);
        if (pattern.getSource() != null) {
            understood = false;
        }
        if (certain && OF_NO_ACTION.contains(type.java().getSimpleName())) {
            about.put(WordKind.ACTION, Set.of());
        }
        if (pattern.getIdentifier() != null) {
            bound.put(pattern.getIdentifier(), new Bound(type, null));
        }
        for (BaseDescr constraint : pattern.getDescrs()) {
            if (constraint instanceof ExprConstraintDescr expression
                    && expression.getType() == ExprConstraintDescr.Type.NAMED) {
                constraint(expression, type, bound, certain);
            } else {
                understood = false;
            }
        }
    }

    private FactType type(PatternDescr pattern) {
        String name = pattern.getObjectType();
        FactType type = FactType.fact(name);
        if (pattern.getSource() != null) {
            return type == null ? FactType.ANYTHING : type;
        }
        if (type == null || !GIVEN.contains(name)) {
            int at = source.text().indexOf(name, start + pattern.getStartCharacter());
            String message =
                    type == null ? "there is no fact `" + name + "`" : "rules are not given a " + name + " by itself";
            String hint = type == null
                    ? Nearest.hint(name, GIVEN)
                    : "it is reached through "
                            + (name.equals("Account") || name.equals("Service")
                                    ? "`" + name.toLowerCase(java.util.Locale.ROOT) + "` of "
                                    : "")
                            + "a Question or a Situation";
            notes.problem(at, "unknown-fact", message, hint);
        }
        return type == null ? FactType.ANYTHING : type;
    }

    private void constraint(ExprConstraintDescr constraint, FactType type, Map<String, Bound> bound, boolean certain) {
        int from = start + constraint.getStartCharacter();
        int to = start + constraint.getEndCharacter() + 1;
        Expressions expressions = new Expressions(Tokens.of(source.text(), from, to), to);
        String name = expressions.binding();
        try {
            Expression read = expressions.only();
            Typing typing = new Typing(notes, bound, globals, type);
            if (name.isEmpty()) {
                typing.condition(read);
                about(read, typing, certain && type.java().getSimpleName().matches("Question|Asked"));
            } else {
                Expression named = read instanceof Compared compared ? compared.left() : read;
                WordKind kind = typing.kind(named);
                FactType what = typing.of(read);
                bound.put(name, new Bound(read instanceof Compared ? quiet(named, bound, type) : what, kind));
            }
        } catch (Unreadable e) {
            unreadable(e);
            if (!name.isEmpty()) {
                bound.put(name, new Bound(FactType.ANYTHING, null));
            }
        }
    }

    private FactType quiet(Expression named, Map<String, Bound> bound, FactType type) {
        return new Typing(new Notes(Source.of("", ""), ""), bound, globals, type).of(named);
    }

    private void unreadable(Unreadable e) {
        understood = false;
        if (e.word().equals("=")) {
            notes.problem(e.offset(), "syntax", "`=` compares nothing", "write `==`");
        }
    }

    /** Notes the words that a question must have for the rule to fire. */
    private void about(Expression condition, Typing typing, boolean certain) {
        if (!certain
                || !(condition instanceof Compared compared)
                || !Set.of("==", "in").contains(compared.sign())) {
            return;
        }
        WordKind kind = typing.kind(compared.left());
        List<String> words = compared.right().stream()
                .filter(Text.class::isInstance)
                .map(text -> ((Text) text).value())
                .toList();
        if (kind != null
                && ABOUT.contains(kind)
                && words.size() == compared.right().size()) {
            about.merge(kind, new LinkedHashSet<>(words), Conditions::both);
        }
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new LinkedHashSet<>(one);
        both.retainAll(other);
        return both;
    }
}

package tenure.rules.written;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tenure.rules.Nearest;
import tenure.rules.written.Expression.Call;
import tenure.rules.written.Expression.Compared;
import tenure.rules.written.Expression.Joined;
import tenure.rules.written.Expression.Member;
import tenure.rules.written.Expression.Name;
import tenure.rules.written.Expression.Reckoned;
import tenure.rules.written.Expression.Turned;

/** Finds the type of each word of a rule, and notes those that are no words of the facts. */
final class Typing {

    private final Notes notes;
    private final Map<String, Bound> bound;
    private final Map<String, FactType> globals;
    private final @Nullable FactType self;

    /**
     * For the conditions on one fact, or for what a rule says.
     *
     * @param bound what has a name here
     * @param self the fact whose fields can be named by themselves; null when there is none
     */
    Typing(Notes notes, Map<String, Bound> bound, Map<String, FactType> globals, @Nullable FactType self) {
        this.notes = notes;
        this.bound = bound;
        this.globals = globals;
        this.self = self;
    }

    /** A condition has to be a yes or no. */
    void condition(Expression condition) {
        truth(condition);
    }

    /** The type of an expression; of anything when it has a mistake, which is noted. */
    FactType of(Expression expression) {
        if (expression instanceof Expression.Text) {
            return FactType.TEXT;
        }
        if (expression instanceof Expression.Numeral) {
            return FactType.NUMBER;
        }
        if (expression instanceof Expression.Truth) {
            return FactType.TRUTH;
        }
        if (expression instanceof Name name) {
            return name(name);
        }
        if (expression instanceof Member member) {
            return member(member);
        }
        if (expression instanceof Call call) {
            return call(call);
        }
        if (expression instanceof Compared compared) {
            new Comparing(this, notes).check(compared);
            return FactType.TRUTH;
        }
        if (expression instanceof Joined joined) {
            truth(joined.left());
            truth(joined.right());
            return FactType.TRUTH;
        }
        if (expression instanceof Turned turned) {
            return turned(turned);
        }
        if (expression instanceof Reckoned reckoned) {
            FactType left = of(reckoned.left());
            FactType right = of(reckoned.right());
            return left.isNumber() && right.isNumber() ? FactType.NUMBER : FactType.ANYTHING;
        }
        return FactType.ANYTHING;
    }

    /** What a text compared with it has to name; null when any text will do. */
    @Nullable
    WordKind kind(Expression expression) {
        if (expression instanceof Name name) {
            Bound known = bound.get(name.name());
            return known != null ? known.kind() : self == null ? null : WordPlaces.field(self, name.name());
        }
        if (expression instanceof Member member) {
            FactType owner = quietly(member.of());
            return WordPlaces.field(owner, member.name());
        }
        return null;
    }

    /** The type, without noting anything twice. */
    private FactType quietly(Expression expression) {
        Notes unread = new Notes(Source.of("", ""), "");
        return expression instanceof Name || expression instanceof Member
                ? new Typing(unread, bound, globals, self).of(expression)
                : FactType.ANYTHING;
    }

    private void truth(Expression condition) {
        FactType type = of(condition);
        if (!type.isTruth() && !type.isAnything()) {
            notes.problem(
                    condition.start(),
                    "no-condition",
                    "`" + notes.said(condition) + "` is " + type.word() + ", not a yes or no",
                    "compare it with something");
        }
    }

    private FactType turned(Turned turned) {
        if (turned.sign().equals("!")) {
            truth(turned.of());
            return FactType.TRUTH;
        }
        return of(turned.of());
    }

    private FactType name(Name name) {
        Bound known = bound.get(name.name());
        if (known != null) {
            return known.type();
        }
        if (self != null) {
            if (self.isAnything() || name.name().equals("this")) {
                return self;
            }
            FactType field = self.field(name.name());
            if (field != null) {
                return field;
            }
        }
        FactType global = globals.get(name.name());
        if (global != null) {
            return global;
        }
        unknown(name);
        return self == null ? RuleFiles.GLOBALS.getOrDefault(name.name(), FactType.ANYTHING) : FactType.ANYTHING;
    }

    private void unknown(Name name) {
        String word = name.name();
        Set<String> names = new TreeSet<>(bound.keySet());
        if (self != null && !word.startsWith("$")) {
            unknownField(self, word, name.start());
        } else if (RuleFiles.GLOBALS.containsKey(word)) {
            String type = RuleFiles.GLOBALS.get(word).java().getSimpleName();
            notes.problem(
                    name.start(),
                    "missing-global",
                    "the file does not declare `" + word + "`",
                    "write `global " + type + " " + word + ";` above the rules");
        } else {
            names.addAll(globals.keySet());
            notes.problem(
                    name.start(), "unknown-name", "nothing here is called `" + word + "`", Nearest.hint(word, names));
        }
    }

    private void unknownField(FactType of, String word, int at) {
        if (!of.methods(word).isEmpty()) {
            notes.problem(
                    at,
                    "arguments",
                    "`" + word + "` of " + of.name() + " is asked with something in parentheses",
                    "such as `" + word + "( … )`");
        } else {
            notes.problem(
                    at,
                    "unknown-field",
                    "there is no field `" + word + "` on " + of.name(),
                    Nearest.hint(word, of.words()));
        }
    }

    private FactType member(Member member) {
        FactType owner = of(member.of());
        if (owner.isAnything()) {
            return owner;
        }
        FactType field = owner.field(member.name());
        if (field == null) {
            unknownField(owner, member.name(), member.nameAt());
            return FactType.ANYTHING;
        }
        return field;
    }

    private FactType call(Call call) {
        FactType owner = call.of() == null ? self : of(call.of());
        List<FactType> arguments = call.arguments().stream().map(this::of).toList();
        if (owner == null || owner.isAnything()) {
            if (owner == null) {
                notes.problem(
                        call.nameAt(),
                        "unknown-verb",
                        "rules cannot say `" + call.name() + "`",
                        Nearest.hint(call.name(), globals.keySet()));
            }
            return FactType.ANYTHING;
        }
        List<Method> named = owner.methods(call.name());
        FactType field = call.arguments().isEmpty() ? owner.field(call.name()) : null;
        if (named.isEmpty() && field != null) {
            return field;
        }
        if (named.isEmpty()) {
            unknownCall(owner, call);
            return FactType.ANYTHING;
        }
        words(owner, call);
        Method fitting = new Arguments(notes).fitting(call, named, arguments);
        return fitting == null ? FactType.ANYTHING : new FactType(fitting.getReturnType());
    }

    private void unknownCall(FactType owner, Call call) {
        if (call.of() instanceof Name speaker && globals.containsKey(speaker.name())) {
            notes.problem(
                    call.nameAt(),
                    "unknown-verb",
                    "rules cannot say `" + speaker.name() + "." + call.name() + "`",
                    Nearest.hint(call.name(), owner.words()));
        } else {
            notes.problem(
                    call.nameAt(),
                    "unknown-field",
                    "nothing called `" + call.name() + "` can be asked of " + owner.word(),
                    owner.isFact() ? Nearest.hint(call.name(), owner.words()) : "");
        }
    }

    private void words(FactType owner, Call call) {
        boolean defines = owner.equals(RuleFiles.GLOBALS.get(RuleFiles.DEFINITIONS));
        List<Expression> arguments = new ArrayList<>(call.arguments());
        for (int i = 0; i < arguments.size(); i++) {
            WordKind kind = WordPlaces.argument(owner, call.name(), i);
            if (kind != null && arguments.get(i) instanceof Expression.Text text) {
                notes.word(kind, text.value(), defines && kind == WordKind.SAID, text.start());
            }
        }
    }
}

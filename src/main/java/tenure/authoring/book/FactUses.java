package tenure.authoring.book;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tenure.rules.RuleAt;
import tenure.rules.drools.Condition;
import tenure.rules.drools.Condition.Kind;
import tenure.rules.drools.DrlToken;
import tenure.rules.drools.DrlTokens;
import tenure.rules.drools.WrittenRule;

/** Which rule looks at which word of which fact: conditions are followed from class to class. */
final class FactUses {

    private final Map<String, Set<RuleAt>> uses = new TreeMap<>();

    private FactUses() {}

    static FactUses in(List<WrittenRule> rules) {
        FactUses all = new FactUses();
        for (WrittenRule rule : rules) {
            Map<String, Class<?>> bound = new HashMap<>();
            rule.conditions().forEach(condition -> all.condition(rule.at(), condition, null, bound));
        }
        return all;
    }

    /** The rules that look at the word, in the order of files and lines. */
    Set<RuleAt> of(Class<?> fact, String word) {
        return uses.getOrDefault(key(fact, word), Set.of());
    }

    private static String key(Class<?> fact, String word) {
        return fact.getSimpleName() + "." + word;
    }

    private void condition(RuleAt rule, Condition one, @Nullable Class<?> fact, Map<String, Class<?>> bound) {
        if (one.kind() == Kind.CONSTRAINT && fact != null) {
            constraint(rule, DrlTokens.of(one.text()), fact, bound);
        }
        Class<?> type = FactTypes.fact(one.type()).orElse(null);
        if (type != null && one.text().contains(" : ")) {
            bound.put(one.text().substring(0, one.text().indexOf(' ')), type);
        }
        one.parts().forEach(part -> condition(rule, part, type == null ? fact : type, bound));
    }

    private void constraint(RuleAt rule, List<DrlToken> tokens, Class<?> fact, Map<String, Class<?>> bound) {
        Deque<Class<?>> open = new ArrayDeque<>();
        Class<?> at = null;
        DrlToken before = null;
        for (DrlToken token : tokens) {
            if (token.kind() == DrlToken.Kind.WORD) {
                boolean follows = before != null && (before.is(".") || before.is("!."));
                at = follows ? step(rule, at, token.text()) : first(rule, fact, token.text(), bound);
            } else if (token.is("(")) {
                open.push(at == null ? Void.class : at);
            } else if (token.is(")")) {
                at = open.isEmpty() ? null : open.pop();
            } else if (!token.is(".") && !token.is("!.")) {
                at = null;
            }
            before = token;
        }
        if (at != null && tokens.size() > 2 && tokens.get(1).is(":")) {
            bound.put(tokens.get(0).text(), at);
        }
    }

    private @Nullable Class<?> first(RuleAt rule, Class<?> fact, String word, Map<String, Class<?>> bound) {
        Class<?> variable = bound.get(word);
        return variable == null ? step(rule, fact, word) : variable;
    }

    private @Nullable Class<?> step(RuleAt rule, @Nullable Class<?> at, String word) {
        if (at == null || !at.getPackageName().startsWith("tenure.facts")) {
            return null;
        }
        return FactTypes.word(at, word)
                .map(method -> {
                    uses.computeIfAbsent(key(at, word), any -> new TreeSet<>()).add(rule);
                    return (Class<?>) method.getReturnType();
                })
                .orElse(null);
    }
}

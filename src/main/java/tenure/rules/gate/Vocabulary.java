package tenure.rules.gate;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tenure.facts.Asked;
import tenure.facts.BoltOn;
import tenure.facts.Definitions;
import tenure.facts.Grant;
import tenure.facts.Invitee;
import tenure.facts.Newcomer;
import tenure.facts.Numbered;
import tenure.facts.Order;
import tenure.facts.PlanEdit;
import tenure.facts.PlanOption;
import tenure.facts.Question;
import tenure.facts.Situation;
import tenure.facts.TpaRequest;
import tenure.facts.Words;
import tenure.rules.Findings;

/** The words rules have: the facts and what they lead to, the verbs, and what may be asked of texts, numbers and dates. */
public final class Vocabulary {

    /** What is put into a session, so that a rule may match it. */
    private static final List<Class<?>> MATCHED = List.of(
            Question.class,
            Asked.class,
            Newcomer.class,
            Invitee.class,
            PlanEdit.class,
            Situation.class,
            BoltOn.class,
            PlanOption.class,
            Grant.class,
            TpaRequest.class,
            Order.class);

    /** Every fact, and what its words lead to. */
    private static final Set<Class<?>> FACTS = reachable();

    private static final Set<String> WORDS = FACTS.stream()
            .flatMap(Vocabulary::words)
            .flatMap(method -> Stream.of(method.getName(), property(method.getName())))
            .collect(Collectors.toUnmodifiableSet());

    /** The types by whose names, in full, nothing else than these is meant. */
    private static final Set<String> MATCHED_NAMES =
            MATCHED.stream().map(Class::getSimpleName).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> NUMBERED_NAMES = MATCHED.stream()
            .filter(Numbered.class::isAssignableFrom)
            .map(Class::getSimpleName)
            .collect(Collectors.toUnmodifiableSet());

    private Vocabulary() {}

    /** Whether rules may look at this class. */
    public static boolean isFact(Class<?> one) {
        return FACTS.contains(one);
    }

    /** Whether this is the name of a class rules may look at. */
    public static boolean isFact(String name) {
        return FACTS.stream().anyMatch(fact -> fact.getName().equals(name));
    }

    /** Whether this is the name of a verb's class, or of one of Java's whose values rules may have. */
    public static boolean isValue(String name) {
        return name.equals(Findings.class.getName())
                || name.equals(Definitions.class.getName())
                || JavaWords.isValue(name);
    }

    /** Whether this is a verb's class, or one of Java's whose values rules may have. */
    public static boolean isValue(Class<?> one) {
        return one == Findings.class || one == Definitions.class || JavaWords.isValue(one);
    }

    /** Whether rules may call this method of facts, verbs or Java's values. */
    public static boolean allows(Class<?> owner, String method, String descriptor) {
        if (owner == Findings.class || owner == Definitions.class) {
            return Stream.of(owner.getMethods())
                    .anyMatch(verb ->
                            verb.getDeclaringClass() == owner && verb.getName().equals(method));
        }
        return FACTS.contains(owner)
                ? words(owner).anyMatch(word -> word.getName().equals(method))
                : JavaWords.allows(owner, method, descriptor);
    }

    /** Whether a fact has this word. */
    static boolean isWord(String name) {
        return WORDS.contains(name);
    }

    /** Whether this is the simple name of a fact that may be matched. */
    static boolean isMatched(String name) {
        return MATCHED_NAMES.contains(name);
    }

    /** Whether this is the simple name of a fact that is a question. */
    static boolean isQuestion(String name) {
        return NUMBERED_NAMES.contains(name);
    }

    /** The methods of a fact that rules may call. */
    private static Stream<Method> words(Class<?> fact) {
        return Stream.of(fact.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isSynthetic() || method.getName().equals("compareTo"))
                .filter(method -> method.getDeclaringClass().getPackage() == Question.class.getPackage())
                .filter(method -> method.getReturnType() != Words.class
                        && !Numbered.class.isAssignableFrom(method.getReturnType()))
                .filter(method -> !method.getName().equals("toString"));
    }

    private static String property(String method) {
        int prefix = method.startsWith("get") ? 3 : method.startsWith("is") ? 2 : 0;
        return prefix == 0 || method.length() == prefix
                ? method
                : Character.toLowerCase(method.charAt(prefix)) + method.substring(prefix + 1);
    }

    private static Set<Class<?>> reachable() {
        Set<Class<?>> found = new LinkedHashSet<>(MATCHED);
        Set<Class<?>> next = new HashSet<>(MATCHED);
        while (!next.isEmpty()) {
            next = next.stream()
                    .flatMap(Vocabulary::words)
                    .flatMap(method -> named(method.getGenericReturnType()))
                    .filter(type -> type.getPackage() == Question.class.getPackage())
                    .filter(found::add)
                    .collect(Collectors.toSet());
        }
        found.addAll(found.stream()
                .flatMap(type -> Stream.of(type.getInterfaces()))
                .filter(type -> type.getPackage() == Question.class.getPackage())
                .toList());
        return Set.copyOf(found);
    }

    private static Stream<Class<?>> named(Type type) {
        if (type instanceof ParameterizedType many) {
            return Stream.of(many.getActualTypeArguments()).flatMap(Vocabulary::named);
        }
        return type instanceof Class<?> one ? Stream.of(one) : Stream.empty();
    }
}

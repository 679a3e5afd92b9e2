package tenure.rules.written;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tenure.facts.Question;

/** What a word of a rule can be: a fact, or a value such as a text, a number or a date. */
record FactType(Class<?> java) {

    static final FactType TEXT = new FactType(String.class);
    static final FactType NUMBER = new FactType(BigDecimal.class);
    static final FactType TRUTH = new FactType(boolean.class);
    /** What is not known: nothing is said about it. */
    static final FactType ANYTHING = new FactType(Object.class);

    private static final String FACTS = Question.class.getPackageName() + ".";

    /** What every object has, and what engine and tests alone need. */
    private static final Set<String> NOT_FOR_RULES = Set.of(
            "hashCode",
            "toString",
            "getClass",
            "equals",
            "notify",
            "notifyAll",
            "wait",
            "compareTo",
            "number",
            "words",
            "numbered",
            "none",
            "unknown");

    /** The fact of that name; null when there is none. */
    static @Nullable FactType fact(String name) {
        try {
            Class<?> found = Class.forName(FACTS + name, false, Question.class.getClassLoader());
            return Modifier.isPublic(found.getModifiers()) ? new FactType(found) : null;
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }

    /** Whether it is one of the facts, so that all its words are known. */
    boolean isFact() {
        return java.getName().startsWith(FACTS);
    }

    /** As analysts call it. */
    String word() {
        if (java == String.class) {
            return "a text";
        }
        if (isNumber()) {
            return "a number";
        }
        if (isTruth()) {
            return "a yes or no";
        }
        if (java == LocalDate.class) {
            return "a date";
        }
        if (java == Instant.class) {
            return "an instant";
        }
        if (java == Duration.class) {
            return "a period";
        }
        if (Collection.class.isAssignableFrom(java)) {
            return "a list";
        }
        if (Map.class.isAssignableFrom(java)) {
            return "a list of properties";
        }
        return isFact() ? article(name()) : "something else";
    }

    /** The name of the fact. */
    String name() {
        return isFact() ? java.getSimpleName() : word();
    }

    private static String article(String name) {
        return ("AEIOU".indexOf(name.charAt(0)) < 0 ? "a " : "an ") + name;
    }

    boolean isTruth() {
        return java == boolean.class || java == Boolean.class;
    }

    boolean isNumber() {
        return Number.class.isAssignableFrom(java)
                || (java.isPrimitive() && java != boolean.class && java != void.class && java != char.class);
    }

    boolean isList() {
        return Collection.class.isAssignableFrom(java);
    }

    boolean isAnything() {
        return java == Object.class || java == void.class || java.isArray();
    }

    /** The type of that field; null when there is none. */
    @Nullable
    FactType field(String name) {
        String capital = name.isEmpty() ? "" : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        for (String accessor : List.of(name, "get" + capital, "is" + capital)) {
            for (Method method : methods()) {
                if (method.getName().equals(accessor) && method.getParameterCount() == 0) {
                    return new FactType(method.getReturnType());
                }
            }
        }
        return null;
    }

    /** What can be asked of it by that name. */
    List<Method> methods(String name) {
        return methods().stream()
                .filter(method -> method.getName().equals(name))
                .toList();
    }

    /** The words of the vocabulary it has: fields, and what can be asked with something in parentheses. */
    Set<String> words() {
        Set<String> words = new TreeSet<>();
        for (Method method : methods()) {
            String name = method.getName();
            if (!NOT_FOR_RULES.contains(name)) {
                words.add(java.isRecord() || method.getParameterCount() > 0 ? name : plain(name));
            }
        }
        return words;
    }

    private static String plain(String accessor) {
        for (String prefix : List.of("get", "is")) {
            if (accessor.length() > prefix.length()
                    && accessor.startsWith(prefix)
                    && Character.isUpperCase(accessor.charAt(prefix.length()))) {
                String rest = accessor.substring(prefix.length());
                return rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1);
            }
        }
        return accessor;
    }

    private List<Method> methods() {
        List<Method> methods = new ArrayList<>();
        Arrays.stream(java.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge())
                .forEach(methods::add);
        return methods;
    }
}

package tenure.authoring.book;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tenure.facts.Question;

/** The types of facts and of their words, read from the code. */
final class FactTypes {

    private static final Pattern FACT = Pattern.compile("[A-Z]\\w*");
    private static final Map<Class<?>, String> WORDS = Map.of(
            String.class, "text",
            boolean.class, "yes or no",
            Boolean.class, "yes or no",
            int.class, "number",
            BigDecimal.class, "amount",
            LocalDate.class, "day",
            Instant.class, "instant",
            Duration.class, "period");

    private FactTypes() {}

    /** The class of a fact, by its name alone. */
    static Optional<Class<?>> fact(String name) {
        if (!FACT.matcher(name).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Class.forName(
                    Question.class.getPackageName() + "." + name, false, Question.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** What stands behind a word of a fact. Of several with one name, the one that takes least. */
    static Optional<Method> word(Class<?> fact, String word) {
        return Arrays.stream(fact.getMethods())
                .filter(method -> method.getName().equals(word) && method.getDeclaringClass() != Object.class)
                .min(Comparator.comparingInt(Method::getParameterCount));
    }

    /** The type in words: {@code day or none}. */
    static String told(Method word) {
        AnnotatedType type = word.getAnnotatedReturnType();
        String told = told(word.getReturnType(), type);
        return type.isAnnotationPresent(Nullable.class) ? told + " or none" : told;
    }

    private static String told(Class<?> type, AnnotatedType annotated) {
        if (Collection.class.isAssignableFrom(type)
                && annotated instanceof AnnotatedParameterizedType list
                && list.getAnnotatedActualTypeArguments().length == 1) {
            Type item = list.getAnnotatedActualTypeArguments()[0].getType();
            return "list of " + (item instanceof Class<?> known ? name(known) : "values");
        }
        return Map.class.isAssignableFrom(type) ? "values by name" : name(type);
    }

    private static String name(Class<?> type) {
        return WORDS.getOrDefault(type, type == Object.class ? "value" : type.getSimpleName());
    }
}

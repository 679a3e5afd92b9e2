package tenure.rules.gate;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What rules may ask of Java's own values: nothing that changes one, makes a large one, or leads away from them. */
final class JavaWords {

    private static final Set<String> COLLECTION = Set.of("contains", "containsAll", "isEmpty", "size");
    private static final Set<String> NUMBER = Set.of(
            "valueOf",
            "compareTo",
            "equals",
            "intValue",
            "longValue",
            "doubleValue",
            "booleanValue",
            "shortValue",
            "byteValue",
            "floatValue",
            "charValue");

    private static final Map<Class<?>, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry(Object.class, Set.of("equals")),
            Map.entry(
                    String.class,
                    Set.of(
                            "equals",
                            "equalsIgnoreCase",
                            "isEmpty",
                            "isBlank",
                            "length",
                            "startsWith",
                            "endsWith",
                            "contains",
                            "compareTo",
                            "indexOf",
                            "substring",
                            "strip",
                            "trim",
                            "toLowerCase",
                            "toUpperCase")),
            Map.entry(
                    LocalDate.class,
                    Set.of(
                            "plus",
                            "minus",
                            "plusDays",
                            "minusDays",
                            "plusWeeks",
                            "minusWeeks",
                            "plusMonths",
                            "minusMonths",
                            "plusYears",
                            "minusYears",
                            "isBefore",
                            "isAfter",
                            "isEqual",
                            "equals",
                            "compareTo",
                            "getYear",
                            "getMonthValue",
                            "getDayOfMonth",
                            "getDayOfYear",
                            "lengthOfMonth",
                            "lengthOfYear",
                            "isLeapYear")),
            Map.entry(
                    Instant.class,
                    Set.of(
                            "plus",
                            "minus",
                            "plusSeconds",
                            "minusSeconds",
                            "isBefore",
                            "isAfter",
                            "equals",
                            "compareTo",
                            "getEpochSecond")),
            Map.entry(
                    Duration.class,
                    Set.of(
                            "plus",
                            "minus",
                            "plusDays",
                            "minusDays",
                            "plusHours",
                            "minusHours",
                            "toDays",
                            "toHours",
                            "isZero",
                            "isNegative",
                            "equals",
                            "compareTo")),
            Map.entry(
                    BigDecimal.class,
                    Set.of(
                            "compareTo",
                            "equals",
                            "signum",
                            "abs()",
                            "negate()",
                            "min",
                            "max",
                            "add(Ljava/math/BigDecimal;Ljava/math/MathContext;)",
                            "subtract(Ljava/math/BigDecimal;Ljava/math/MathContext;)",
                            "multiply(Ljava/math/BigDecimal;Ljava/math/MathContext;)",
                            "valueOf(J)",
                            "valueOf(D)")),
            Map.entry(Collection.class, COLLECTION),
            Map.entry(Set.class, COLLECTION),
            Map.entry(List.class, Set.of("contains", "containsAll", "isEmpty", "size", "get")),
            Map.entry(Map.class, Set.of("get", "containsKey", "isEmpty", "size")),
            Map.entry(Comparable.class, Set.of("compareTo")),
            Map.entry(Objects.class, Set.of("equals")),
            Map.entry(Boolean.class, NUMBER),
            Map.entry(Integer.class, NUMBER),
            Map.entry(Long.class, NUMBER),
            Map.entry(Double.class, NUMBER),
            Map.entry(Short.class, NUMBER),
            Map.entry(Byte.class, NUMBER),
            Map.entry(Float.class, NUMBER),
            Map.entry(Character.class, NUMBER),
            Map.entry(Number.class, NUMBER));

    /** What these types have and rules may not use, under the name of the method and that of the property. */
    private static final Set<String> REFUSED = Stream.concat(
                    ALLOWED.keySet().stream(), Stream.of(Class.class, ClassLoader.class, Runtime.class))
            .flatMap(type -> Stream.of(type.getMethods()))
            .map(method -> method.getName())
            .filter(name -> ALLOWED.values().stream()
                    .noneMatch(names -> names.stream().anyMatch(one -> name.equals(bare(one)))))
            .flatMap(name -> Stream.of(name, property(name)))
            .collect(Collectors.toUnmodifiableSet());

    private JavaWords() {}

    static boolean allows(Class<?> owner, String method, String descriptor) {
        Set<String> names = ALLOWED.getOrDefault(owner, Set.of());
        String parameters = descriptor.substring(0, descriptor.indexOf(')') + 1);
        return names.contains(method) || names.contains(method + parameters);
    }

    static boolean isValue(Class<?> type) {
        return ALLOWED.containsKey(type);
    }

    static boolean isValue(String type) {
        return ALLOWED.keySet().stream().anyMatch(one -> one.getName().equals(type));
    }

    static boolean refuses(String name) {
        return REFUSED.contains(name);
    }

    private static String bare(String allowed) {
        int parameters = allowed.indexOf('(');
        return parameters < 0 ? allowed : allowed.substring(0, parameters);
    }

    private static String property(String method) {
        return method.startsWith("get") && method.length() > 3
                ? method.substring(3, 4).toLowerCase(Locale.ROOT) + method.substring(4)
                : method;
    }
}

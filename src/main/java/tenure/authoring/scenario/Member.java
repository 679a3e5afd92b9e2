package tenure.authoring.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenure.rules.Problem;
import tenure.rules.pack.Yaml;

/**
 * A member an object of a document may have, and its value when a scenario does not name it.
 *
 * @param needed whether it cannot be none
 * @param of the form of the object, or of the objects of the list
 * @param with the member without which the value does not count; empty when it always does
 * @param oneOf the words it may be; empty when it may be any
 */
record Member(String name, Kind kind, boolean needed, Yaml value, String of, String with, List<String> oneOf) {

    private static final Set<String> MARKS = Set.of("of", "with", "oneOf");

    /** What a member can be. */
    enum Kind {
        TEXT,
        DATE,
        INSTANT,
        AMOUNT,
        LEVELS,
        CONTROLS,
        PRODUCTS,
        ACTIONS,
        FLAG,
        TEXTS,
        JSON,
        FORM,
        LIST;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a value is that does not fit, in words. */
    String contrary() {
        String words = oneOf.isEmpty() ? "" : "none of " + String.join(", ", oneOf);
        return switch (kind) {
            case LEVELS, CONTROLS, PRODUCTS, ACTIONS -> "not in " + kind.word() + ".csv";
            case TEXT, TEXTS -> words.isEmpty() ? "no text" : words;
            case DATE, INSTANT, AMOUNT -> "no " + kind.word() + (words.isEmpty() ? "" : " and " + words);
            case FLAG -> "neither true nor false";
            case JSON, FORM, LIST -> "no " + kind.word();
        };
    }

    static @Nullable Member read(String name, Yaml entry, List<Problem> problems) {
        for (Map.Entry<String, Yaml> one : entry.members().entrySet()) {
            if (!MARKS.contains(one.getKey())) {
                boolean needed = one.getKey().endsWith("!");
                Kind kind = kind(needed ? one.getKey().substring(0, one.getKey().length() - 1) : one.getKey());
                if (kind != null) {
                    return new Member(
                            name,
                            kind,
                            needed,
                            one.getValue(),
                            entry.get("of"),
                            entry.get("with"),
                            entry.list("oneOf"));
                }
            }
        }
        problems.add(entry.problem("unknown", name + " has no kind, such as text, date or list"));
        return null;
    }

    private static @Nullable Kind kind(String word) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElse(null);
    }
}

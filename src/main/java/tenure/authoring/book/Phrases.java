package tenure.authoring.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tenure.rules.pack.Yaml;

/**
 * The phrases of the rule book, as {@code phrases.yaml} tells them.
 *
 * @param patterns what a pattern of a class says besides its conditions; empty when nothing
 * @param names what the values of each class are called
 * @param phrases how the conditions of each class read
 * @param says how conclusions read
 */
record Phrases(
        Map<String, String> patterns,
        Map<String, List<Phrase>> names,
        Map<String, List<Phrase>> phrases,
        List<Phrase> says) {

    static final Phrases ALL = read(Resources.yaml("phrases.yaml"));

    /** The section that counts for every class. */
    private static final String ANY = "any";

    private static Phrases read(Yaml yaml) {
        return new Phrases(
                Resources.texts(part(yaml, "patterns")),
                sections(part(yaml, "names")),
                sections(part(yaml, "phrases")),
                Phrase.all(Resources.texts(part(yaml, "says"))));
    }

    private static Yaml part(Yaml yaml, String name) {
        return Objects.requireNonNull(yaml.members().get(name), name);
    }

    private static Map<String, List<Phrase>> sections(Yaml part) {
        Map<String, List<Phrase>> sections = new HashMap<>();
        part.members().forEach((type, phrases) -> sections.put(type, Phrase.all(Resources.texts(phrases))));
        return sections;
    }

    @Nullable
    String pattern(String type) {
        return patterns.get(type);
    }

    Optional<String> condition(String type, String written, Function<String, Optional<String>> values) {
        return first(phrases.getOrDefault(type, List.of()), written, values)
                .or(() -> first(phrases.getOrDefault(ANY, List.of()), written, values));
    }

    Optional<String> name(String type, String written, Function<String, Optional<String>> values) {
        return first(names.getOrDefault(type, List.of()), written, values)
                .or(() -> first(names.getOrDefault(ANY, List.of()), written, values));
    }

    Optional<String> conclusion(String written, Function<String, Optional<String>> values) {
        return first(says, written, values);
    }

    private static Optional<String> first(List<Phrase> all, String written, Function<String, Optional<String>> values) {
        return all.stream()
                .flatMap(phrase -> phrase.words(written, values).stream())
                .findFirst();
    }
}

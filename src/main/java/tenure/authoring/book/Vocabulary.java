package tenure.authoring.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tenure.rules.pack.Yaml;

/**
 * What facts and verbs mean, as {@code vocabulary.yaml} tells it.
 *
 * @param facts in the order to read them
 * @param entities what the rules of a pack of entities look at, word by word
 * @param says what rules say, verb by verb
 * @param defines what definitions say, verb by verb
 */
public record Vocabulary(
        List<FactMeaning> facts, Map<String, String> entities, Map<String, String> says, Map<String, String> defines) {

    /** The one there is. */
    public static final Vocabulary ALL = read(Resources.yaml("vocabulary.yaml"));

    /**
     * A fact.
     *
     * @param about what it is, in Markdown; empty when its words say it
     * @param words each word and what it means, in Markdown
     */
    public record FactMeaning(String name, String about, Map<String, String> words) {}

    private static Vocabulary read(Yaml yaml) {
        Yaml nothing = Yaml.nothing(yaml.file());
        List<FactMeaning> facts = new ArrayList<>();
        yaml.members()
                .getOrDefault("facts", nothing)
                .members()
                .forEach((name, fact) -> facts.add(new FactMeaning(
                        name,
                        fact.get("about"),
                        new LinkedHashMap<>(Resources.texts(fact.members().getOrDefault("words", nothing))))));
        return new Vocabulary(
                List.copyOf(facts),
                Resources.texts(yaml.members().getOrDefault("entities", nothing)),
                Resources.texts(yaml.members().getOrDefault("says", nothing)),
                Resources.texts(yaml.members().getOrDefault("defines", nothing)));
    }
}

package tenure.authoring.scenario;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tenure.facts.Questions;
import tenure.rules.Edition;
import tenure.rules.Nearest;
import tenure.rules.Obligation;
import tenure.rules.Problem;
import tenure.rules.pack.Yaml;

/** Reads the {@code then} of scenarios, in words of the pack. */
final class Expecting {

    private final Edition edition;
    private final List<Problem> problems;

    Expecting(Edition edition, List<Problem> problems) {
        this.edition = edition;
        this.problems = problems;
    }

    Expected read(Yaml then) {
        List<String> reasons = then.list("reasons");
        then.members()
                .getOrDefault("reasons", then)
                .items()
                .forEach(reason -> known(reason, "reason", edition.reasons().keySet()));
        Yaml source = then.members().get("source");
        if (source != null) {
            known(source, "source", edition.sources());
        }
        String cost = then.get("cost");
        if (!cost.isEmpty() && !Questions.isDecimal(cost)) {
            problems.add(
                    then.members().getOrDefault("cost", then).problem("value", "cost is an amount such as \"30.00\""));
        }
        return new Expected(then.get("outcome"), reasons, then.get("source"), cost, obligations(then));
    }

    private Set<Obligation> obligations(Yaml then) {
        Set<Obligation> obligations = new HashSet<>();
        for (Yaml item : then.members().getOrDefault("obligations", then).items()) {
            String lone = item.text();
            if (lone != null) {
                known(item, "obligation", edition.obligations());
                obligations.add(new Obligation(lone, Map.of()));
            }
            item.members().forEach((type, properties) -> {
                if (!edition.obligations().contains(type)) {
                    problems.add(unknown(item, "obligation", type, edition.obligations()));
                }
                obligations.add(new Obligation(type, texts(properties)));
            });
        }
        return obligations;
    }

    private static Map<String, String> texts(Yaml properties) {
        Map<String, String> texts = new LinkedHashMap<>();
        properties.members().keySet().forEach(name -> texts.put(name, properties.get(name)));
        return texts;
    }

    private void known(Yaml at, String kind, Collection<String> words) {
        String word = at.text();
        if (word != null && !words.isEmpty() && !words.contains(word)) {
            problems.add(unknown(at, kind, word, words));
        }
    }

    private static Problem unknown(Yaml at, String kind, String word, Collection<String> words) {
        return at.problem("unknown-" + kind, "there is no " + kind + " `" + word + "`")
                .hinting(Nearest.hint(word, words));
    }
}

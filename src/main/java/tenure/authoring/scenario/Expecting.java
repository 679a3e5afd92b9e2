package tenure.authoring.scenario;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tenure.decision.Outcome;
import tenure.facts.Questions;
import tenure.rules.Edition;
import tenure.rules.Obligation;
import tenure.rules.Problem;
import tenure.rules.pack.Yaml;

/** Reads the {@code then} of scenarios, in words of the pack. */
final class Expecting {

    private static final Set<String> MEMBERS = Set.of("outcome", "reasons", "source", "cost", "obligations");
    private static final List<String> OUTCOMES =
            Arrays.stream(Outcome.values()).map(Outcome::name).toList();

    private final Edition edition;
    private final List<Problem> problems;

    Expecting(Edition edition, List<Problem> problems) {
        this.edition = edition;
        this.problems = problems;
    }

    Expected read(Yaml then) {
        then.only(MEMBERS, problems);
        String outcome = then.need("outcome", problems);
        known(then, "outcome", outcome, OUTCOMES);
        List<String> reasons = then.list("reasons");
        reasons.forEach(
                reason -> known(then, "reasons", reason, edition.reasons().keySet()));
        known(then, "source", then.get("source"), edition.sources());
        String cost = then.get("cost");
        if (!cost.isEmpty() && !Questions.isDecimal(cost)) {
            problems.add(then.problem("value", "cost is an amount such as \"30.00\""));
        }
        return new Expected(outcome, reasons, then.get("source"), cost, obligations(then));
    }

    private Set<Obligation> obligations(Yaml then) {
        Set<Obligation> obligations = new HashSet<>();
        Yaml list = then.members().get("obligations");
        if (list == null) {
            return obligations;
        }
        for (Yaml item : list.items()) {
            String lone = item.text();
            if (lone != null) {
                known(then, "obligations", lone, edition.obligations());
                obligations.add(new Obligation(lone, Map.of()));
            }
            item.members().forEach((type, properties) -> {
                known(then, "obligations", type, edition.obligations());
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

    private void known(Yaml at, String member, String word, Collection<String> words) {
        if (!word.isEmpty() && !words.contains(word)) {
            problems.add(at.problem("unknown-word", member + ": the pack has no " + word));
        }
    }
}

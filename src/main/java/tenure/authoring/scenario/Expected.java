package tenure.authoring.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tenure.decision.Decision;
import tenure.rules.Obligation;

/**
 * The answer a scenario tells. What it does not name, the answer must not have.
 *
 * @param source empty when none
 * @param cost the amount; empty when none
 */
public record Expected(String outcome, List<String> reasons, String source, String cost, Set<Obligation> obligations) {

    /** Where the decision is another one, in words. */
    List<String> differences(Decision decision) {
        Expected actual = of(decision);
        List<String> differences = new ArrayList<>();
        Map<String, Function<Expected, String>> members = new TreeMap<>(Map.of(
                "outcome", Expected::outcome,
                "reasons", expected -> String.join(", ", expected.reasons()),
                "source", Expected::source,
                "cost", Expected::cost,
                "obligations", Expected::duties));
        members.forEach((name, member) -> {
            if (!member.apply(this).equals(member.apply(actual))) {
                differences.add("%s: expected %s, got %s"
                        .formatted(name, orNone(member.apply(this)), orNone(member.apply(actual))));
            }
        });
        return differences;
    }

    private static Expected of(Decision decision) {
        String source = decision.source();
        return new Expected(
                decision.outcome().name(),
                decision.reasons(),
                source == null ? "" : source,
                decision.cost() == null ? "" : decision.cost().amount().toPlainString(),
                Set.copyOf(decision.obligations()));
    }

    private String duties() {
        return obligations.stream().map(Expected::duty).sorted().collect(Collectors.joining(", "));
    }

    private static String duty(Obligation obligation) {
        return obligation.properties().isEmpty()
                ? obligation.type()
                : obligation.type() + " " + new TreeMap<>(obligation.properties());
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "none" : text;
    }
}

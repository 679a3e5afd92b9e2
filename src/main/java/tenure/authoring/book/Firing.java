package tenure.authoring.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tenure.authoring.scenario.Rehearsal;
import tenure.authoring.scenario.Scenario;
import tenure.authoring.scenario.ScenarioFiles;
import tenure.authoring.scenario.ScenarioResult;
import tenure.decision.Decider;
import tenure.rules.Edition;
import tenure.rules.RuleAt;
import tenure.rules.pack.PackFiles;

/** Which scenarios make which rule fire. */
record Firing(Map<RuleAt, List<Scenario>> byRule) {

    private static final String USUAL = "given.yaml";

    static Firing of(Edition edition, PackFiles files) {
        Map<RuleAt, List<Scenario>> byRule = new TreeMap<>();
        if (files.paths().contains(USUAL)) {
            Rehearsal rehearsal = new Rehearsal(new Decider(edition));
            for (Scenario scenario : ScenarioFiles.read(edition, files).scenarios()) {
                ScenarioResult result = rehearsal.play(scenario);
                result.rules()
                        .forEach(rule -> byRule.computeIfAbsent(rule, any -> new ArrayList<>())
                                .add(scenario));
            }
        }
        return new Firing(byRule);
    }

    List<Scenario> of(RuleAt rule) {
        return byRule.getOrDefault(rule, List.of());
    }
}

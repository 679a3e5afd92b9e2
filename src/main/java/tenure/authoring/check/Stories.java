package tenure.authoring.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tenure.authoring.scenario.Coverage;
import tenure.authoring.scenario.Rehearsal;
import tenure.authoring.scenario.ScenarioFiles;
import tenure.authoring.scenario.ScenarioResult;
import tenure.decision.Decider;
import tenure.rules.Edition;
import tenure.rules.Problem;
import tenure.rules.Problem.Severity;
import tenure.rules.RuleAt;
import tenure.rules.pack.PackContents;
import tenure.rules.written.WrittenRule;

/** Plays the scenarios of a pack, and tells which get another answer and what none of them touches. */
final class Stories {

    private static final int MOST_RULES_TOLD = 8;

    private final PackContents pack;
    private final List<Problem> problems;

    Stories(PackContents pack, List<Problem> problems) {
        this.pack = pack;
        this.problems = problems;
    }

    /** Plays them, and says how that went. */
    String play(Edition edition, ScenarioFiles scenarios) {
        List<ScenarioResult> results = new Rehearsal(new Decider(edition)).play(scenarios.scenarios());
        List<ScenarioResult> failed =
                results.stream().filter(result -> !result.passed()).toList();
        failed.forEach(result -> problems.add(failure(result)));
        coverage(Coverage.of(edition, results));
        String all = Steps.count(results.size(), "scenario");
        return failed.isEmpty() ? all + ", all pass" : all + ", " + failed.size() + " get another answer";
    }

    private static Problem failure(ScenarioResult result) {
        List<String> fired = result.rules().stream().map(RuleAt::name).collect(Collectors.toCollection(ArrayList::new));
        String more = fired.size() > MOST_RULES_TOLD ? " and " + (fired.size() - MOST_RULES_TOLD) + " more" : "";
        String told = fired.stream()
                .limit(MOST_RULES_TOLD)
                .map(name -> "\"" + name + "\"")
                .collect(Collectors.joining(", "));
        return new Problem(
                        result.scenario().file(),
                        result.scenario().line(),
                        result.scenario().column(),
                        "",
                        "scenario",
                        "this case gets another answer: " + String.join("; ", result.differences()))
                .hinting(fired.isEmpty() ? "no rule fired" : "these rules fired: " + told + more);
    }

    private void coverage(Coverage coverage) {
        for (RuleAt rule : coverage.rules()) {
            WrittenRule written = pack.reading().rules().stream()
                    .filter(one -> one.name().equals(rule.name()))
                    .findFirst()
                    .orElseThrow();
            problems.add(new Problem(
                    rule.file(),
                    rule.line(),
                    written.column(),
                    rule.name(),
                    Severity.WARNING,
                    "never-fires",
                    "no scenario makes this rule fire",
                    "add a case that does"));
        }
        coverage.rows().forEach(row -> {
            int line = pack.rows().getOrDefault(row.table(), Map.of()).getOrDefault(row.name(), 1);
            problems.add(
                    new Problem(row.table() + ".csv", line, "row-never-used", "no scenario uses `" + row.name() + "`")
                            .hinting("add a case that does")
                            .asWarning());
        });
    }
}

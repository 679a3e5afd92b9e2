package tenure.command;

import java.util.ArrayList;
import java.util.List;
import tenure.authoring.scenario.Coverage;
import tenure.authoring.scenario.ScenarioResult;
import tenure.rules.Problem;

/** What playing scenarios shows to be wrong, each at its place. */
final class Shortcomings {

    private Shortcomings() {}

    static Problem failed(ScenarioResult result) {
        return new Problem(
                result.scenario().file(),
                result.scenario().line(),
                "scenario",
                result.scenario().name() + ": " + String.join("; ", result.differences()));
    }

    /** What no scenario touches, unless there are none at all: some packs have other tests. */
    static List<Problem> untouched(Played played) {
        List<Problem> problems = new ArrayList<>();
        if (!played.results().isEmpty()) {
            Coverage coverage = Coverage.of(played.edition(), played.results());
            coverage.rules()
                    .forEach(rule -> problems.add(new Problem(
                                    rule.file(),
                                    rule.line(),
                                    1,
                                    rule.name(),
                                    "never-fires",
                                    "no scenario makes this rule fire")
                            .asWarning()));
            coverage.rows()
                    .forEach(row -> problems.add(
                            new Problem(row.table() + ".csv", 1, "never-used", "no scenario uses the row " + row.name())
                                    .asWarning()));
        }
        return problems;
    }
}

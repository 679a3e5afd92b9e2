package tenure.command;

import java.util.ArrayList;
import java.util.List;
import tenure.authoring.check.Checked;
import tenure.authoring.check.Checking;
import tenure.authoring.check.Report;
import tenure.authoring.check.Report.Step;
import tenure.authoring.check.Report.Taken;
import tenure.authoring.scenario.Coverage;
import tenure.authoring.scenario.ScenarioResult;
import tenure.rules.Edition;
import tenure.rules.EditionRejected;
import tenure.rules.Problem;
import tenure.rules.pack.PackFiles;

/** Reads the pack, compiles its rules and plays its scenarios, here and now. */
final class InProcessCheck implements Checking {

    @Override
    public Checked check(String pack, PackFiles files) {
        List<Problem> problems = new ArrayList<>();
        List<Taken> steps = new ArrayList<>();
        try {
            Edition edition = PackFolder.read(pack, files);
            steps.add(new Taken(
                    Step.COMPILE, ProblemLines.number(edition.rules().rules().size(), "rule")));
            Played played = Played.of(edition, files);
            problems.addAll(played.unreadable());
            played.results().stream()
                    .filter(result -> !result.passed())
                    .map(InProcessCheck::failed)
                    .forEach(problems::add);
            problems.addAll(untouched(played));
            steps.add(new Taken(Step.SCENARIOS, played.summary()));
        } catch (EditionRejected e) {
            problems.addAll(e.problems());
        }
        return new Checked(new Report(problems, steps), null);
    }

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

package tenure;

import java.util.ArrayList;
import java.util.List;
import tenure.authoring.check.Checked;
import tenure.authoring.check.Checking;
import tenure.authoring.check.Report;
import tenure.authoring.edition.Opened;
import tenure.authoring.scenario.Rehearsal;
import tenure.authoring.scenario.ScenarioFiles;
import tenure.authoring.scenario.ScenarioResult;
import tenure.decision.Decider;
import tenure.rules.EditionRejected;
import tenure.rules.Problem;
import tenure.rules.pack.PackFiles;

/** Reads and compiles a pack, and plays its scenarios. */
final class CompileCheck implements Checking {

    @Override
    public Checked check(String pack, PackFiles files) {
        try {
            Opened opened = Opened.compiling(pack, files);
            return new Checked(played(opened), opened.form());
        } catch (EditionRejected e) {
            return new Checked(new Report(e.problems(), List.of(new Report.Taken(Report.Step.FORM, ""))), null);
        }
    }

    private static Report played(Opened opened) {
        ScenarioFiles scenarios = ScenarioFiles.read(opened.edition(), opened.files());
        List<Problem> problems = new ArrayList<>(scenarios.problems());
        List<ScenarioResult> results = new Rehearsal(new Decider(opened.edition())).play(scenarios.scenarios());
        for (ScenarioResult result : results) {
            if (!result.passed()) {
                problems.add(new Problem(
                        result.scenario().file(),
                        result.scenario().line(),
                        "scenario",
                        result.scenario().name() + ": " + String.join("; ", result.differences())));
            }
        }
        return new Report(
                problems,
                List.of(
                        new Report.Taken(
                                Report.Step.FORM, opened.files().paths().size() + " files"),
                        new Report.Taken(
                                Report.Step.COMPILE,
                                opened.edition().rules().rules().size() + " rules"),
                        new Report.Taken(Report.Step.SCENARIOS, results.size() + " scenarios")));
    }
}

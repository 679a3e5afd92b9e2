package tenure.command;

import java.util.List;
import tenure.authoring.scenario.Coverage;
import tenure.authoring.scenario.Rehearsal;
import tenure.authoring.scenario.Scenario;
import tenure.authoring.scenario.ScenarioFiles;
import tenure.authoring.scenario.ScenarioResult;
import tenure.decision.Decider;
import tenure.rules.Edition;
import tenure.rules.Problem;
import tenure.rules.pack.PackFiles;

/**
 * The scenarios of a pack, played.
 *
 * @param unreadable what is wrong with scenarios that could not be played
 */
record Played(Edition edition, List<ScenarioResult> results, List<Problem> unreadable) {

    private static final String USUAL = "given.yaml";

    /** Plays all of them; none for a pack without, such as one of entities. */
    static Played of(Edition edition, PackFiles files) {
        if (!files.paths().contains(USUAL)) {
            return new Played(edition, List.of(), List.of());
        }
        ScenarioFiles read = ScenarioFiles.read(edition, files);
        List<Scenario> scenarios = read.scenarios();
        return new Played(edition, new Rehearsal(new Decider(edition)).play(scenarios), read.problems());
    }

    long failures() {
        return results.stream().filter(result -> !result.passed()).count();
    }

    /** How many pass, and how much they touch. */
    String summary() {
        Coverage coverage = Coverage.of(edition, results);
        return "%s, %s; %s; %s"
                .formatted(
                        ProblemLines.number(results.size(), "scenario"),
                        failures() == 0 ? "all pass" : failures() + " failed",
                        coverage.rules().isEmpty()
                                ? "every rule fires"
                                : ProblemLines.number(coverage.rules().size(), "rule") + " never fired",
                        coverage.rows().isEmpty()
                                ? "every row is used"
                                : ProblemLines.number(coverage.rows().size(), "row") + " never used");
    }
}

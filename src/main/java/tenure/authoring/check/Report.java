package tenure.authoring.check;

import java.util.List;
import java.util.Locale;
import tenure.rules.Problem;
import tenure.rules.Problem.Severity;

/**
 * What a check found.
 *
 * @param problems everything that is wrong, in the order of files, lines and columns
 * @param steps the steps that were taken, in their order; a step is left out when what it needs failed before it
 */
public record Report(List<Problem> problems, List<Taken> steps) {

    /** The steps of a check, in their order. */
    public enum Step {
        FORM,
        COMPILE,
        VOCABULARY,
        SAFETY,
        SCENARIOS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A step that was taken.
     *
     * @param figures what was counted on the way, in words: {@code 512 scenarios, all pass}
     */
    public record Taken(Step step, String figures) {}

    public Report {
        problems = problems.stream().distinct().sorted().toList();
        steps = List.copyOf(steps);
    }

    /** Whether the pack can be served. */
    public boolean passed() {
        return problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    }
}

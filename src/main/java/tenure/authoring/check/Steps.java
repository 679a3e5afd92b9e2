package tenure.authoring.check;

import java.util.ArrayList;
import java.util.List;
import tenure.authoring.check.Report.Step;
import tenure.authoring.check.Report.Taken;
import tenure.rules.Problem;
import tenure.rules.Problem.Severity;

/** What a check has found so far, and the steps it took. */
final class Steps {

    private static final String UNSAFE = "unsafe-";

    private final List<Problem> problems = new ArrayList<>();
    private final List<Taken> taken = new ArrayList<>();

    static boolean ofSafety(Problem problem) {
        return problem.code().startsWith(UNSAFE);
    }

    List<Problem> problems() {
        return problems;
    }

    void took(Step step, String figures) {
        taken.add(new Taken(step, figures));
    }

    boolean failed() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    Report report() {
        return new Report(problems, taken);
    }

    /** So many of something, in words. */
    static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}

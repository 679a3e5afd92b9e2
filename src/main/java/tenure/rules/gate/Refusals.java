package tenure.rules.gate;

import java.util.ArrayList;
import java.util.List;
import tenure.rules.Problem;
import tenure.rules.Problem.Severity;

/** What the gate refuses in one file. */
final class Refusals {

    /** What is wrong with a file shows in its first problems; thousands of them would tell nobody more. */
    private static final int MOST = 50;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private String rule = "";

    Refusals(String file) {
        this.file = file;
    }

    /** What is refused from now on is refused in this rule. */
    void in(String name) {
        rule = name;
    }

    void add(Token at, String code, String message, String hint) {
        add(at.line(), at.column(), code, message, hint);
    }

    void add(int line, int column, String code, String message, String hint) {
        if (problems.size() < MOST) {
            problems.add(new Problem(file, line, column, rule, Severity.ERROR, code, message, hint));
        }
    }

    String file() {
        return file;
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    List<Problem> problems() {
        return problems;
    }
}

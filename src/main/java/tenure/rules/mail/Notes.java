package tenure.rules.mail;

import java.util.ArrayList;
import java.util.List;
import tenure.rules.Problem;

/** What is wrong with a template, each thing at its place. */
final class Notes {

    /** What is wrong shows in the first; thousands of them would tell nobody more. */
    private static final int MOST = 50;

    private final String file;
    private final String text;
    private final List<Problem> problems = new ArrayList<>();

    Notes(String file, String text) {
        this.file = file;
        this.text = text;
    }

    void add(int at, String code, String message, String hint) {
        if (problems.size() < MOST) {
            String before = text.substring(0, Math.min(at, text.length()));
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            int column = before.length() - before.lastIndexOf('\n');
            problems.add(new Problem(file, line, column, "", code, message).hinting(hint));
        }
    }

    List<Problem> problems() {
        return problems;
    }
}

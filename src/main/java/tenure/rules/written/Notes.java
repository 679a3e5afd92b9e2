package tenure.rules.written;

import java.util.ArrayList;
import java.util.List;
import tenure.rules.Problem;

/** What is noted about one rule while it is read. */
final class Notes {

    private final Source source;
    private final String rule;
    private final List<Problem> problems = new ArrayList<>();
    private final List<WordUse> words = new ArrayList<>();

    Notes(Source source, String rule) {
        this.source = source;
        this.rule = rule;
    }

    void problem(int offset, String code, String message, String hint) {
        problems.add(source.problem(offset, rule, code, message).hinting(hint));
    }

    void word(WordKind kind, String word, boolean says, int offset) {
        words.add(new WordUse(kind, word, says, source.file(), source.line(offset), source.column(offset), rule));
    }

    /** The words as they stand in the file, in one line. */
    String said(Expression expression) {
        return source.text().substring(expression.start(), expression.end()).replaceAll("\\s+", " ");
    }

    List<Problem> problems() {
        return problems;
    }

    List<WordUse> words() {
        return words;
    }
}

package tenure.rules;

/**
 * One thing that is wrong with a rule pack.
 *
 * @param file path within the pack's folder
 * @param line 1 for the first line
 * @param rule the name of the rule; empty when the problem is of no single rule
 * @param code stable name of the kind of problem
 * @param message what is wrong, in the analyst's words
 */
public record Problem(String file, int line, int column, String rule, String code, String message)
        implements Comparable<Problem> {

    public Problem(String file, int line, String code, String message) {
        this(file, line, 1, "", code, message);
    }

    @Override
    public int compareTo(Problem other) {
        int byFile = file.compareTo(other.file);
        int byLine = Integer.compare(line, other.line);
        int byMessage = message.compareTo(other.message);
        return byFile != 0 ? byFile : byLine != 0 ? byLine : byMessage;
    }

    @Override
    public String toString() {
        return "%s:%d:%d: error: %s [%s]%s"
                .formatted(file, line, column, message, code, rule.isEmpty() ? "" : " in rule \"" + rule + "\"");
    }
}

package tenure.rules;

import java.util.Comparator;
import java.util.Locale;

/**
 * One thing that is wrong with a rule pack.
 *
 * @param file path within the pack's folder
 * @param line 1 for the first line
 * @param column 1 for the first character of the line
 * @param rule the name of the rule; empty when the problem is of no single rule
 * @param severity whether the pack can be served nevertheless
 * @param code stable name of the kind of problem
 * @param message what is wrong, in the analyst's words
 * @param hint what to do about it; empty when the message says it
 */
public record Problem(
        String file, int line, int column, String rule, Severity severity, String code, String message, String hint)
        implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::severity)
            .thenComparing(Problem::code)
            .thenComparing(Problem::message);

    /** How grave a problem is. */
    public enum Severity {
        /** Such a pack is not served. */
        ERROR,
        /** Worth an analyst's look. */
        WARNING;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Problem {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("a problem stands somewhere: " + line + ":" + column);
        }
    }

    public Problem(String file, int line, int column, String rule, String code, String message) {
        this(file, line, column, rule, Severity.ERROR, code, message, "");
    }

    public Problem(String file, int line, String code, String message) {
        this(file, line, 1, "", code, message);
    }

    /** The same problem, which does not keep the pack from being served. */
    public Problem asWarning() {
        return new Problem(file, line, column, rule, Severity.WARNING, code, message, hint);
    }

    /** The same problem with what to do about it. */
    public Problem hinting(String towards) {
        return new Problem(file, line, column, rule, severity, code, message, towards);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "%s:%d:%d: %s: %s%s [%s]%s"
                .formatted(
                        file,
                        line,
                        column,
                        severity.word(),
                        message,
                        hint.isEmpty() ? "" : "; " + hint,
                        code,
                        rule.isEmpty() ? "" : " in rule \"" + rule + "\"");
    }
}

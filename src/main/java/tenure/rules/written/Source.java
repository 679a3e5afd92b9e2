package tenure.rules.written;

import java.util.Arrays;
import java.util.stream.IntStream;
import tenure.rules.Problem;

/** The text of a rule file, whose offsets are places by line and column. */
final class Source {

    private final String file;
    private final String text;
    private final int[] lines;

    private Source(String file, String text, int[] lines) {
        this.file = file;
        this.text = text;
        this.lines = lines;
    }

    static Source of(String file, String text) {
        IntStream later = IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) == '\n')
                .map(i -> i + 1);
        return new Source(file, text, IntStream.concat(IntStream.of(0), later).toArray());
    }

    String file() {
        return file;
    }

    String text() {
        return text;
    }

    /** 1 for the first line. */
    int line(int offset) {
        int found = Arrays.binarySearch(lines, Math.min(Math.max(0, offset), text.length()));
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** 1 for the first character of a line. */
    int column(int offset) {
        return Math.min(Math.max(0, offset), text.length()) - lines[line(offset) - 1] + 1;
    }

    int offset(int line, int column) {
        int start = lines[Math.min(Math.max(1, line), lines.length) - 1];
        return Math.min(text.length(), start + Math.max(0, column - 1));
    }

    /** Whether nothing but white space stands before it on its line. */
    boolean opensLine(int offset) {
        return text.substring(lines[line(offset) - 1], offset).isBlank();
    }

    Problem problem(int offset, String rule, String code, String message) {
        return new Problem(file, line(offset), column(offset), rule, code, message);
    }
}

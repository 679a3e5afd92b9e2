package tenure.rules;

/** A rule and where it stands: file within the pack, and the line of its first word. */
public record RuleAt(String name, String file, int line) implements Comparable<RuleAt> {

    @Override
    public int compareTo(RuleAt other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }
}

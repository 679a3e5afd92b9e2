package tenure.authoring.book;

/**
 * A place of a pack where a word stands.
 *
 * @param what the rule, or the row and column, or the names that lead to it
 */
record Mention(String file, int line, String what) implements Comparable<Mention> {

    Inline told() {
        return Inline.all(Inline.text(what + " ("), Inline.code(file + ":" + line), Inline.text(")"));
    }

    @Override
    public int compareTo(Mention other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : what.compareTo(other.what);
    }
}

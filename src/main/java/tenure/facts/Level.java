package tenure.facts;

import java.util.Map;

/**
 * A level a package, bolt-on or feature can have; levels compare by rank.
 *
 * @param rank the place in the order of levels, lowest first
 * @param values what else the table of levels says of it, by column
 */
public record Level(String name, int rank, Map<String, String> values) implements Comparable<Level> {

    @Override
    public int compareTo(Level other) {
        return Integer.compare(rank, other.rank);
    }

    /** What the named column of the table of levels says. */
    public String value(String column) {
        String value = values.get(column);
        if (value == null) {
            throw new IllegalArgumentException("the table of levels has no column " + column);
        }
        return value;
    }
}

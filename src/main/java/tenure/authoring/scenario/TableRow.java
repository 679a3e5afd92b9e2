package tenure.authoring.scenario;

/** A row of one of the pack's tables: {@code controls} and the name in its first column. */
public record TableRow(String table, String name) implements Comparable<TableRow> {

    @Override
    public int compareTo(TableRow other) {
        int byTable = table.compareTo(other.table);
        return byTable != 0 ? byTable : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name + " in " + table + ".csv";
    }
}

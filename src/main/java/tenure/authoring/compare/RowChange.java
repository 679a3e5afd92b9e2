package tenure.authoring.compare;

import java.util.Locale;

/**
 * One thing that became of a table's row, or of a column.
 *
 * @param row what the row's first cell says; empty when a column is added or removed
 * @param column the column; empty when it is about the whole row
 * @param from what the cell said, or the whole row
 * @param to what it says
 */
public record RowChange(How how, String file, String row, String column, String from, String to) {

    /** What became of a row. */
    public enum How {
        ROW_ADDED,
        ROW_REMOVED,
        ROW_MOVED,
        CELL_CHANGED,
        COLUMN_ADDED,
        COLUMN_REMOVED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}

package tenure.rules.pack;

import java.util.ArrayList;
import java.util.List;

/** Where the cells of a line of a table begin. */
final class CellStarts {

    private CellStarts() {}

    /** The column of each cell's first character, 1 for that of the line. */
    static List<Integer> of(String line) {
        List<Integer> starts = new ArrayList<>(List.of(1));
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                starts.add(i + 2);
            }
        }
        return starts;
    }
}

package tenure.rules.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tenure.rules.Nearest;
import tenure.rules.Problem;

/** A CSV table of a pack: a head line, then rows that know their line. Each line is read by itself. */
record Table(String file, List<String> head, List<Row> rows) {

    private static final ObjectReader CSV =
            CsvMapper.csvBuilder().enable(CsvParser.Feature.TRIM_SPACES).build().readerFor(String[].class);

    /**
     * A row: its cells by column, and where it and they stand.
     *
     * @param whole whether it has as many cells as the head
     */
    record Row(String file, int line, boolean whole, Map<String, String> cells, Map<String, Integer> columns) {

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        boolean has(String column) {
            return cells.containsKey(column);
        }

        /** The words of a cell that holds several, parted by a bar. */
        Set<String> words(String column) {
            return cell(column).isEmpty()
                    ? Set.of()
                    : Set.copyOf(List.of(cell(column).split("\\|")));
        }

        Problem problem(String code, String message) {
            return new Problem(file, line, code, message);
        }

        /** A problem at the cell of that column. */
        Problem problem(String column, String code, String message) {
            return new Problem(file, line, columns.getOrDefault(column, 1), "", code, message);
        }
    }

    /**
     * The table of a file.
     *
     * @param columns those it needs
     * @param more whether it may have others
     */
    static Table read(
            String file, Map<String, String> texts, Collection<String> columns, boolean more, List<Problem> problems) {
        Table table = new Table(file, new ArrayList<>(), new ArrayList<>());
        String text = texts.get(file);
        if (text == null) {
            problems.add(new Problem(file, 1, "missing-file", "the pack needs this table"));
            return table;
        }
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                List<String> cells = cells(file, i + 1, lines.get(i), problems);
                List<Integer> starts = CellStarts.of(lines.get(i));
                if (table.head.isEmpty()) {
                    if (cells.isEmpty()) {
                        return table;
                    }
                    table.head.addAll(cells);
                    table.checkHead(i + 1, starts, columns, more, problems);
                } else if (!cells.isEmpty()) {
                    table.add(i + 1, cells, starts, problems);
                }
            }
        }
        if (text.isBlank()) {
            problems.add(new Problem(file, 1, "csv", "the table has no head"));
        }
        return table;
    }

    private static List<String> cells(String file, int line, String text, List<Problem> problems) {
        try {
            return Arrays.asList((String[]) CSV.readValue(text));
        } catch (JsonProcessingException e) {
            problems.add(new Problem(file, line, "csv", "this is not a row of a table")
                    .hinting("a quote that opens a cell has to close it"));
            return List.of();
        }
    }

    private void checkHead(
            int line, List<Integer> starts, Collection<String> columns, boolean more, List<Problem> problems) {
        for (int i = 0; i < head.size(); i++) {
            String column = head.get(i);
            int at = i < starts.size() ? starts.get(i) : 1;
            if (head.indexOf(column) < i) {
                problems.add(new Problem(file, line, at, "", "twice", "there are two columns `" + column + "`"));
            } else if (!more && !columns.contains(column)) {
                problems.add(
                        new Problem(file, line, at, "", "unknown-column", "the table has no column `" + column + "`")
                                .hinting(Nearest.hint(column, columns)));
            }
        }
        for (String column : columns) {
            if (!head.contains(column)) {
                problems.add(new Problem(file, line, "missing-column", "the table needs a column `" + column + "`"));
            }
        }
    }

    private void add(int line, List<String> cells, List<Integer> starts, List<Problem> problems) {
        Row row = new Row(file, line, cells.size() == head.size(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (int i = 0; i < Math.min(cells.size(), head.size()); i++) {
            row.cells.put(head.get(i), cells.get(i));
            row.columns.put(head.get(i), i < starts.size() ? starts.get(i) : 1);
        }
        if (!row.whole) {
            problems.add(row.problem("cells", "the row has " + cells.size() + " cells, the head " + head.size()));
        }
        rows.add(row);
    }
}

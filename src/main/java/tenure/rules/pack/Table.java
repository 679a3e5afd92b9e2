package tenure.rules.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tenure.rules.Problem;

/** A CSV table of a pack: a head line, then rows that know their line. */
record Table(String file, List<Row> rows) {

    private static final CsvMapper CSV = CsvMapper.csvBuilder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build();

    /** A row: its cells by column, and where it stands. */
    record Row(String file, int line, Map<String, String> cells) {

        String cell(String column) {
            return cells.getOrDefault(column, "");
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
    }

    static Table read(String file, Map<String, String> texts, List<String> columns, List<Problem> problems) {
        List<Row> rows = new ArrayList<>();
        String text = texts.get(file);
        if (text == null) {
            problems.add(new Problem(file, 1, "missing", "the pack needs this table"));
            return new Table(file, rows);
        }
        try (MappingIterator<String[]> lines = CSV.readerFor(String[].class).readValues(text)) {
            List<String> head = lines.hasNext() ? List.of(lines.next()) : List.of();
            checkHead(file, head, columns, problems);
            while (lines.hasNext()) {
                String[] cells = lines.next();
                int line = lines.getCurrentLocation().getLineNr() - 1;
                addRow(new Row(file, Math.max(2, line), new LinkedHashMap<>()), head, cells, rows, problems);
            }
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            problems.add(new Problem(file, line, "csv", "this is not a line of a CSV table"));
        } catch (IOException e) {
            throw new IllegalStateException("text in memory cannot fail to be read", e);
        }
        return new Table(file, rows);
    }

    private static void checkHead(String file, List<String> head, List<String> columns, List<Problem> problems) {
        for (String column : columns) {
            if (!head.contains(column)) {
                problems.add(new Problem(file, 1, "column", "the table needs a column " + column));
            }
        }
    }

    private static void addRow(Row row, List<String> head, String[] cells, List<Row> rows, List<Problem> problems) {
        if (cells.length == 1 && cells[0].isEmpty()) {
            return;
        }
        if (cells.length != head.size()) {
            problems.add(row.problem("csv", "the row has " + cells.length + " cells, the head " + head.size()));
            return;
        }
        for (int i = 0; i < cells.length; i++) {
            row.cells.put(head.get(i), cells[i]);
        }
        rows.add(row);
    }
}

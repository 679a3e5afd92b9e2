package tenure.authoring.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tenure.authoring.compare.RowChange.How;
import tenure.authoring.form.CsvText;

/** Compares tables row by row and cell by cell. A row is known by its first cell. */
final class TableComparison {

    private final Map<String, String> old;
    private final Map<String, String> now;
    private final List<RowChange> changes = new ArrayList<>();

    TableComparison(Map<String, String> old, Map<String, String> now) {
        this.old = old;
        this.now = now;
    }

    List<RowChange> changes() {
        Set<String> files = new TreeSet<>(old.keySet());
        files.addAll(now.keySet());
        for (String file : files) {
            if (file.endsWith(".csv") && !old.getOrDefault(file, "").equals(now.getOrDefault(file, ""))) {
                Optional<List<List<String>>> was = CsvText.read(old.getOrDefault(file, ""));
                Optional<List<List<String>>> is = CsvText.read(now.getOrDefault(file, ""));
                if (was.isPresent() && is.isPresent()) {
                    compare(file, rows(was.get()), rows(is.get()));
                }
            }
        }
        return changes;
    }

    /** Rows by their first cell, each its cells by column; under no name the columns by themselves. */
    private static Map<String, Map<String, String>> rows(List<List<String>> read) {
        Map<String, Integer> seen = new HashMap<>();
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        List<String> head = read.isEmpty() ? List.of() : read.get(0);
        rows.put("", cells(head, head));
        for (List<String> row : read.subList(Math.min(1, read.size()), read.size())) {
            String name = row.get(0);
            while (rows.containsKey(name)) {
                name = row.get(0) + " (" + (seen.merge(row.get(0), 1, Integer::sum) + 1) + ")";
            }
            rows.put(name, cells(head, row));
        }
        return rows;
    }

    private static Map<String, String> cells(List<String> head, List<String> row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            cells.put(i < head.size() ? head.get(i) : "column " + (i + 1), row.get(i));
        }
        return cells;
    }

    private void compare(String file, Map<String, Map<String, String>> was, Map<String, Map<String, String>> is) {
        Map<String, String> oldHead = was.remove("");
        Map<String, String> head = is.remove("");
        if (oldHead == null || head == null) {
            throw new IllegalStateException("every table has a head");
        }
        if (!oldHead.isEmpty() && !head.isEmpty()) {
            Set<String> columns = new LinkedHashSet<>(oldHead.keySet());
            columns.stream()
                    .filter(column -> !head.containsKey(column))
                    .forEach(column -> changes.add(new RowChange(How.COLUMN_REMOVED, file, "", column, "", "")));
            head.keySet().stream()
                    .filter(column -> !oldHead.containsKey(column))
                    .forEach(column -> changes.add(new RowChange(How.COLUMN_ADDED, file, "", column, "", "")));
        }
        Set<String> moved = Moved.between(was.keySet(), is.keySet());
        is.forEach((name, row) -> {
            Map<String, String> before = was.get(name);
            if (before == null) {
                changes.add(new RowChange(How.ROW_ADDED, file, name, "", "", said(row)));
                return;
            }
            if (moved.contains(name)) {
                changes.add(new RowChange(How.ROW_MOVED, file, name, "", "", ""));
            }
            compare(file, name, before, row);
        });
        was.forEach((name, row) -> {
            if (!is.containsKey(name)) {
                changes.add(new RowChange(How.ROW_REMOVED, file, name, "", said(row), ""));
            }
        });
    }

    private void compare(String file, String name, Map<String, String> was, Map<String, String> is) {
        Set<String> columns = new LinkedHashSet<>(was.keySet());
        columns.addAll(is.keySet());
        for (String column : columns) {
            String from = was.getOrDefault(column, "");
            String to = is.getOrDefault(column, "");
            if (!from.equals(to)) {
                changes.add(new RowChange(How.CELL_CHANGED, file, name, column, from, to));
            }
        }
    }

    private static String said(Map<String, String> row) {
        return CsvText.line(List.copyOf(row.values()));
    }
}

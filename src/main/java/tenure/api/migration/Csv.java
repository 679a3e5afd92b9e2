package tenure.api.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table for spreadsheets, written as it is read, so that it may be long. A text that a spreadsheet would take for a formula
 * is told as a text.
 *
 * @param columns the members of an object that its row has
 */
record Csv(String name, List<String> columns) {

    private static final String TYPE = "text/csv;charset=UTF-8";
    private static final String FORMULAS = "=+-@\t\r";

    /** A part of a list, and what the next part is asked for with; empty when there is none. */
    record Part(Iterable<? extends JsonNode> rows, String next) {}

    /** Where the parts of a list come from, the first one when null is asked for. */
    interface Source {
        Part after(@Nullable String token);
    }

    /** Whether the parameter wants one. */
    static @Nullable Boolean wanted(String format) {
        return switch (format) {
            case "csv" -> Boolean.TRUE;
            case "json" -> Boolean.FALSE;
            default -> null;
        };
    }

    /** The table of a list that is had in one part. */
    Response of(Iterable<? extends JsonNode> rows) {
        return of(new Part(rows, ""), token -> new Part(List.of(), ""));
    }

    /** The table of a list whose first part this is. */
    Response of(Part first, Source source) {
        StreamingOutput table = to -> write(to, first, source);
        return Response.ok(table, TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .build();
    }

    private void write(OutputStream to, Part first, Source source) throws IOException {
        CsvSchema.Builder schema = CsvSchema.builder();
        columns.forEach(schema::addColumn);
        try (SequenceWriter writer = new CsvMapper().writer(schema.build()).writeValues(to)) {
            writer.write(columns);
            Part part = first;
            writeAll(writer, part);
            while (!part.next().isEmpty()) {
                part = source.after(part.next());
                writeAll(writer, part);
            }
        }
    }

    private void writeAll(SequenceWriter writer, Part part) throws IOException {
        for (JsonNode row : part.rows()) {
            writer.write(columns.stream()
                    .map(row::path)
                    .map(value -> plain(value.isContainerNode() ? value.toString() : value.asText("")))
                    .toList());
        }
    }

    private static String plain(String cell) {
        return !cell.isEmpty() && FORMULAS.indexOf(cell.charAt(0)) >= 0 && !cell.matches("-?[0-9.]+")
                ? "'" + cell
                : cell;
    }
}

package tenure.api.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables for spreadsheets. A text that a spreadsheet would take for a formula is told as a text. */
final class Csv {

    private static final String TYPE = "text/csv;charset=UTF-8";
    private static final String FORMULAS = "=+-@\t\r";

    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();

    Csv(List<String> columns) {
        this.columns = columns;
    }

    /** Whether the parameter wants one. */
    static @Nullable Boolean wanted(String format) {
        return switch (format) {
            case "csv" -> Boolean.TRUE;
            case "json" -> Boolean.FALSE;
            default -> null;
        };
    }

    void row(List<String> cells) {
        rows.add(cells.stream().map(Csv::plain).toList());
    }

    /** The members of an object that the columns name. */
    void row(JsonNode object) {
        row(columns.stream()
                .map(column -> object.path(column))
                .map(value -> value.isContainerNode() ? value.toString() : value.asText(""))
                .toList());
    }

    private static String plain(String cell) {
        return !cell.isEmpty() && FORMULAS.indexOf(cell.charAt(0)) >= 0 && !cell.matches("-?[0-9.]+")
                ? "'" + cell
                : cell;
    }

    Response response(String name) {
        CsvSchema.Builder schema = CsvSchema.builder();
        columns.forEach(schema::addColumn);
        try {
            String text = new CsvMapper().writer(schema.build().withHeader()).writeValueAsString(rows);
            return Response.ok(text, TYPE)
                    .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written", e);
        }
    }
}

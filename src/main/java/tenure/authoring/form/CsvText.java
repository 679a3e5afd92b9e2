package tenure.authoring.form;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A CSV table as text: read with the same eyes as the rules' tables, and written with no more quotes than it takes. */
public final class CsvText {

    private static final CsvMapper CSV = CsvMapper.csvBuilder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build();
    private static final Pattern PLAIN = Pattern.compile("(?s)[^\",\\r\\n]*");

    private CsvText() {}

    /** The rows, the head first, empty lines left out; nothing when the text is no table. */
    public static Optional<List<List<String>>> read(String text) {
        List<List<String>> rows = new ArrayList<>();
        try (MappingIterator<String[]> lines = CSV.readerFor(String[].class).readValues(text)) {
            while (lines.hasNextValue()) {
                List<String> row = List.of(lines.nextValue());
                if (row.size() > 1 || (row.size() == 1 && !row.get(0).isEmpty())) {
                    rows.add(row);
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.of(rows);
    }

    /** A row as a line, without its break. */
    public static String line(List<String> cells) {
        return cells.stream().map(CsvText::cell).collect(Collectors.joining(","));
    }

    private static String cell(String value) {
        boolean plain = PLAIN.matcher(value).matches() && value.equals(value.strip()) && !value.startsWith("\uFEFF");
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}

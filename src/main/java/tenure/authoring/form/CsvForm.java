package tenure.authoring.form;

import java.util.stream.Collectors;

/** Tables: a row a line, cells without spaces around them, quotes only where they must be; no empty lines. */
final class CsvForm {

    private CsvForm() {}

    static String format(String text) {
        return CsvText.read(text)
                .map(rows -> rows.stream().map(row -> CsvText.line(row) + "\n").collect(Collectors.joining()))
                .filter(formatted -> CsvText.read(formatted).equals(CsvText.read(text)))
                .orElse(text);
    }
}

package tenure.api.pack;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import tenure.authoring.draft.Comparison;

/** Writes in what two packs differ: {@code files} line by line, then what that means for rules, rows and entries. */
final class ComparisonWriter {

    private ComparisonWriter() {}

    static void write(JsonGenerator json, Comparison comparison) throws IOException {
        json.writeArrayFieldStart("files");
        for (Comparison.File file : comparison.files()) {
            json.writeStartObject();
            json.writeStringField("path", file.path());
            json.writeStringField("change", file.done().name().toLowerCase(Locale.ROOT));
            json.writeStringField("diff", file.unified());
            json.writeEndObject();
        }
        json.writeEndArray();
        tenure.authoring.compare.ComparisonWriter.writeMeaning(comparison.meaning(), json);
    }
}

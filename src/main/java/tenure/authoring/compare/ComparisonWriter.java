package tenure.authoring.compare;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tenure.rules.RuleAt;

/** Writes a comparison as JSON. */
public final class ComparisonWriter {

    private final JsonGenerator json;

    private ComparisonWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Writes an object with {@code files}, {@code rules}, {@code rows} and {@code entries}. */
    public static void write(PackComparison comparison, JsonGenerator json) throws IOException {
        ComparisonWriter writer = new ComparisonWriter(json);
        json.writeStartObject();
        json.writeArrayFieldStart("files");
        for (FileChange file : comparison.files()) {
            writer.file(file);
        }
        json.writeEndArray();
        writer.meaning(comparison);
        json.writeEndObject();
    }

    /** Writes what a comparison says beyond its files into an object: {@code rules}, {@code rows} and {@code entries}. */
    public static void writeMeaning(PackComparison comparison, JsonGenerator json) throws IOException {
        new ComparisonWriter(json).meaning(comparison);
    }

    private void meaning(PackComparison comparison) throws IOException {
        json.writeArrayFieldStart("rules");
        for (RuleChange rule : comparison.rules()) {
            rule(rule);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rows");
        for (RowChange row : comparison.rows()) {
            row(row);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("entries");
        for (EntryChange entry : comparison.entries()) {
            entry(entry);
        }
        json.writeEndArray();
    }

    private void file(FileChange change) throws IOException {
        json.writeStartObject();
        json.writeStringField("change", change.how().word());
        json.writeStringField("file", change.path());
        said("unified", change.unified());
        json.writeEndObject();
    }

    private void rule(RuleChange change) throws IOException {
        json.writeStartObject();
        json.writeStringField("change", change.how().word());
        json.writeStringField("rule", change.rule().name());
        place("before", change.before());
        place("after", change.after());
        said("from", change.from());
        said("to", change.to());
        json.writeEndObject();
    }

    private void place(String member, @Nullable RuleAt rule) throws IOException {
        if (rule != null) {
            json.writeObjectFieldStart(member);
            json.writeStringField("name", rule.name());
            json.writeStringField("file", rule.file());
            json.writeNumberField("line", rule.line());
            json.writeEndObject();
        }
    }

    private void row(RowChange change) throws IOException {
        json.writeStartObject();
        json.writeStringField("change", change.how().word());
        json.writeStringField("file", change.file());
        said("row", change.row());
        said("column", change.column());
        said("from", change.from());
        said("to", change.to());
        json.writeEndObject();
    }

    private void entry(EntryChange change) throws IOException {
        json.writeStartObject();
        json.writeStringField("change", change.how().word());
        json.writeStringField("file", change.file());
        json.writeStringField("path", change.path());
        said("from", change.from());
        said("to", change.to());
        json.writeEndObject();
    }

    /** Left out when there is nothing to say. */
    private void said(String member, String text) throws IOException {
        if (!text.isEmpty()) {
            json.writeStringField(member, text);
        }
    }
}

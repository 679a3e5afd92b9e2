package tenure.authoring.draft;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tenure.authoring.check.Report;
import tenure.json.JsonText;
import tenure.rules.Problem;

/** A report as JSON. */
final class ReportText {

    private ReportText() {}

    static String of(Report report) {
        return new String(
                JsonText.bytes(json -> {
                    json.writeStartObject();
                    json.writeBooleanField("passed", report.passed());
                    json.writeArrayFieldStart("problems");
                    for (Problem problem : report.problems()) {
                        write(json, problem);
                    }
                    json.writeEndArray();
                    json.writeArrayFieldStart("steps");
                    for (Report.Taken step : report.steps()) {
                        json.writeStartObject();
                        json.writeStringField("step", step.step().word());
                        json.writeStringField("figures", step.figures());
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                }),
                StandardCharsets.UTF_8);
    }

    private static void write(JsonGenerator json, Problem problem) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", problem.file());
        json.writeNumberField("line", problem.line());
        json.writeNumberField("column", problem.column());
        json.writeStringField("rule", problem.rule());
        json.writeStringField("severity", problem.severity().word());
        json.writeStringField("code", problem.code());
        json.writeStringField("message", problem.message());
        json.writeStringField("hint", problem.hint());
        json.writeEndObject();
    }
}

package tenure.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import tenure.authoring.scenario.ScenarioResult;
import tenure.authoring.scenario.TableRow;
import tenure.rules.RuleAt;

/** Writes played scenarios as JSON. */
record PlayedWriter(Played played, JsonGenerator json) {

    void write() throws IOException {
        json.writeStartObject();
        json.writeBooleanField(
                "passed", played.failures() == 0 && played.unreadable().isEmpty());
        ProblemLines.write(played.unreadable(), json);
        json.writeArrayFieldStart("scenarios");
        for (ScenarioResult result : played.results()) {
            scenario(result);
        }
        json.writeEndArray();
        Touched touched = Touched.by(played);
        json.writeArrayFieldStart("rules");
        for (Map.Entry<RuleAt, Integer> rule : touched.rules().entrySet()) {
            json.writeStartObject();
            json.writeStringField("name", rule.getKey().name());
            json.writeStringField("file", rule.getKey().file());
            json.writeNumberField("line", rule.getKey().line());
            json.writeNumberField("scenarios", rule.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rows");
        for (Map.Entry<TableRow, Integer> row : touched.rows().entrySet()) {
            json.writeStartObject();
            json.writeStringField("table", row.getKey().table());
            json.writeStringField("name", row.getKey().name());
            json.writeNumberField("scenarios", row.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void scenario(ScenarioResult result) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", result.scenario().name());
        json.writeStringField("file", result.scenario().file());
        json.writeNumberField("line", result.scenario().line());
        json.writeBooleanField("passed", result.passed());
        json.writeArrayFieldStart("differences");
        for (String difference : result.differences()) {
            json.writeString(difference);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}

package tenure.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import tenure.rules.Problem;
import tenure.rules.Problem.Severity;

/** Reads the problems of a report as a server tells them. */
final class ReportedProblems {

    private ReportedProblems() {}

    static List<Problem> in(JsonNode reported) {
        List<Problem> problems = new ArrayList<>();
        for (JsonNode one : reported) {
            boolean warning = one.path("severity").asText().equalsIgnoreCase(Severity.WARNING.word());
            problems.add(new Problem(
                    one.path("file").asText(),
                    Math.max(1, one.path("line").asInt(1)),
                    Math.max(1, one.path("column").asInt(1)),
                    one.path("rule").asText(""),
                    warning ? Severity.WARNING : Severity.ERROR,
                    one.path("code").asText(""),
                    one.path("message").asText(""),
                    one.path("hint").asText("")));
        }
        return problems;
    }
}

package tenure.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import tenure.rules.Problem;
import tenure.rules.Problem.Severity;

/**
 * Tells problems as compilers do, so that editors and build servers find the place.
 *
 * @param prefix what stands before the path of each file
 */
record ProblemLines(PrintWriter out, String prefix) {

    void print(List<Problem> problems) {
        problems.forEach(problem -> out.println(prefix + problem));
    }

    /** How many there are, in words. */
    static String count(List<Problem> problems) {
        long errors = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
        long warnings = problems.size() - errors;
        return number(errors, "error") + (warnings == 0 ? "" : ", " + number(warnings, "warning"));
    }

    static String number(long count, String word) {
        return (count == 0 ? "no" : count) + " " + word + (count == 1 ? "" : "s");
    }

    static void write(List<Problem> problems, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("problems");
        for (Problem problem : problems) {
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
        json.writeEndArray();
    }
}

package tenure.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tenure.authoring.check.Checking;
import tenure.authoring.check.PackCheck;
import tenure.authoring.check.Report;
import tenure.authoring.check.Report.Taken;
import tenure.rules.drools.DroolsCompiler;

/** Checks a pack as publishing would. */
@Command(
        name = "check",
        description = {
            "Checks a pack: its files, its rules, its words, its scenarios.",
            "Tells every problem at once, each as file:line:column: severity: message [code]."
        },
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private static final Checking CHECKING = new PackCheck(new DroolsCompiler());

    private final Terminal terminal;

    @Parameters(paramLabel = "PACK", description = "The folder of the pack.")
    private Path folder = Path.of("");

    @Mixin
    private final JsonOutput json = new JsonOutput();

    @Mixin
    private final Limit limit = new Limit();

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return limit.during(terminal, this::run);
    }

    private int run() {
        PackFolder pack = PackFolder.at(folder);
        Report report = CHECKING.check(pack.name(), pack.files()).report();
        if (json.isWanted()) {
            json.print(terminal, to -> write(report, to));
        } else {
            new ProblemLines(terminal.out(), pack.prefix()).print(report.problems());
            report.steps().forEach(step -> terminal.out().println(step.step().word() + ": " + step.figures()));
            terminal.out().println(pack.name() + ": " + ProblemLines.count(report.problems()));
        }
        return report.passed() ? Ending.FINE : Ending.PROBLEMS;
    }

    private static void write(Report report, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("passed", report.passed());
        json.writeArrayFieldStart("steps");
        for (Taken step : report.steps()) {
            json.writeStartObject();
            json.writeStringField("step", step.step().word());
            json.writeStringField("figures", step.figures());
            json.writeEndObject();
        }
        json.writeEndArray();
        ProblemLines.write(report.problems(), json);
        json.writeEndObject();
    }
}

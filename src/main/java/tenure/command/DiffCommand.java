package tenure.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tenure.authoring.compare.ComparisonText;
import tenure.authoring.compare.ComparisonWriter;
import tenure.authoring.compare.PackComparison;

/** Compares two packs. */
@Command(
        name = "diff",
        description = {
            "Tells what is different between two packs: by file, by rule, by row of a table, by entry of a YAML file.",
            "How a rule is laid out makes no difference."
        },
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "BEFORE", description = "The folder of the one pack.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "AFTER", description = "The folder of the other.")
    private Path after = Path.of("");

    @Option(names = "--unified", description = "Tell it line by line, as a patch.")
    private boolean unified;

    @Option(names = "--exit-code", description = "End with 1 when there is a difference.")
    private boolean exitCode;

    @Mixin
    private final JsonOutput json = new JsonOutput();

    DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PackComparison comparison = PackComparison.of(
                PackFolder.at(before).files(), PackFolder.at(after).files());
        if (json.isWanted()) {
            json.print(terminal, to -> ComparisonWriter.write(comparison, to));
        } else {
            terminal.out().print(unified ? ComparisonText.unified(comparison) : ComparisonText.of(comparison));
        }
        return exitCode && !comparison.isEmpty() ? Ending.PROBLEMS : Ending.FINE;
    }
}

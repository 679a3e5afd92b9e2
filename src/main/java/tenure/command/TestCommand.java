package tenure.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tenure.authoring.scenario.ScenarioResult;
import tenure.rules.Problem;

/** Plays the scenarios of a pack. */
@Command(
        name = "test",
        description = {
            "Plays the scenarios of a pack and tells which do not get the answer they tell.",
            "Besides it tells which rules never fired and which rows of tables were never used."
        },
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "PACK", description = "The folder of the pack.")
    private Path folder = Path.of("");

    @Option(names = "--coverage", description = "Tell how many scenarios touch each rule and each row.")
    private boolean coverage;

    @Option(names = "--only", paramLabel = "WORDS", description = "Play only scenarios with these words in the name.")
    private String only = "";

    @Mixin
    private final JsonOutput json = new JsonOutput();

    @Mixin
    private final Limit limit = new Limit();

    TestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return limit.during(terminal, this::run);
    }

    private int run() {
        PackFolder pack = PackFolder.at(folder);
        Played all = Played.of(pack.edition(), pack.files());
        Played played = new Played(
                all.edition(), all.results().stream().filter(this::isWanted).toList(), all.unreadable());
        if (json.isWanted()) {
            json.print(terminal, to -> new PlayedWriter(played, to).write());
        } else {
            print(pack, played);
        }
        return played.unreadable().isEmpty() && played.failures() == 0 ? Ending.FINE : Ending.PROBLEMS;
    }

    private boolean isWanted(ScenarioResult result) {
        return result.scenario().name().toLowerCase(Locale.ROOT).contains(only.toLowerCase(Locale.ROOT));
    }

    private void print(PackFolder pack, Played played) {
        List<Problem> problems = new ArrayList<>(played.unreadable());
        played.results().stream()
                .filter(result -> !result.passed())
                .map(Shortcomings::failed)
                .forEach(problems::add);
        if (only.isEmpty()) {
            problems.addAll(Shortcomings.untouched(played));
        }
        new ProblemLines(terminal.out(), pack.prefix())
                .print(problems.stream().sorted().toList());
        if (coverage) {
            Touched touched = Touched.by(played);
            touched.rules()
                    .forEach((rule, times) -> terminal.out()
                            .printf(
                                    "%6d  %s%s:%d \"%s\"%n",
                                    times, pack.prefix(), rule.file(), rule.line(), rule.name()));
            touched.rows().forEach((row, times) -> terminal.out().printf("%6d  %s%n", times, row));
        }
        terminal.out().println(pack.name() + ": " + played.summary());
    }
}

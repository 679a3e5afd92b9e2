package tenure.command;

import java.io.UncheckedIOException;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import tenure.rules.EditionRejected;

/** All commands. */
@Command(
        name = "tenure",
        description = {
            "Checks, tests, compares, lays out, describes and publishes rule packs. Without a command the service starts.",
            "A pack is a folder, such as rules/my-plan."
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Exit codes: 0 all is well; 1 there are problems; 2 the command line is wrong; 3 a file, folder or server"
                    + " could not be reached, or the time limit was."
        })
public final class Commands {

    private Commands() {}

    /** Runs the command these arguments name and tells how it ended. */
    public static int run(Terminal terminal, Map<String, String> environment, String... arguments) {
        CommandLine line = new CommandLine(new Commands())
                .addSubcommand(new CheckCommand(terminal))
                .addSubcommand(new TestCommand(terminal))
                .addSubcommand(new DiffCommand(terminal))
                .addSubcommand(new FormatCommand(terminal))
                .addSubcommand(new PublishCommand(terminal, environment))
                .addSubcommand(new ReferenceCommand(terminal))
                .addSubcommand(new RuleBookCommand(terminal))
                .addSubcommand(new CommandLine.HelpCommand())
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setUsageHelpAutoWidth(false)
                .setExecutionExceptionHandler((failed, command, parsed) -> failed(failed, terminal));
        int ended = line.execute(arguments);
        terminal.out().flush();
        terminal.err().flush();
        return ended;
    }

    private static int failed(Exception failed, Terminal terminal) throws Exception {
        if (failed instanceof EditionRejected rejected) {
            new ProblemLines(terminal.out(), "").print(rejected.problems());
            return Ending.PROBLEMS;
        }
        if (failed instanceof Unreachable || failed instanceof UncheckedIOException) {
            terminal.err().println(failed.getMessage());
            return Ending.UNREACHABLE;
        }
        if (failed instanceof Refused refused) {
            terminal.err().println(refused.getMessage());
            return refused.ending();
        }
        throw failed;
    }
}

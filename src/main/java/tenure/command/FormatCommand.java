package tenure.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tenure.authoring.form.PackForm;

/** Lays out the files of a pack. */
@Command(
        name = "format",
        description = {
            "Lays out the rule files, tables and YAML files of a pack in the one usual way, and lists those it changed.",
            "Nothing but layout is changed; a file that cannot be read is left alone."
        },
        mixinStandardHelpOptions = true)
final class FormatCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "PACK", description = "The folder of the pack.")
    private Path folder = Path.of("");

    @Option(
            names = "--check",
            description = "Change nothing; list the files that would change, and end with 1 if there are any.")
    private boolean check;

    @Mixin
    private final JsonOutput json = new JsonOutput();

    FormatCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PackFolder pack = PackFolder.at(folder);
        Map<String, String> changed = PackForm.changed(pack.files());
        if (!check) {
            changed.forEach(this::write);
        }
        if (json.isWanted()) {
            print(changed.keySet());
        } else {
            changed.keySet().forEach(path -> terminal.out().println(pack.prefix() + path));
        }
        return check && !changed.isEmpty() ? Ending.PROBLEMS : Ending.FINE;
    }

    private void print(Set<String> changed) {
        json.print(terminal, to -> {
            to.writeStartObject();
            to.writeArrayFieldStart("changed");
            for (String path : changed) {
                to.writeString(path);
            }
            to.writeEndArray();
            to.writeEndObject();
        });
    }

    private void write(String path, String text) {
        try {
            Files.writeString(folder.resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }
}

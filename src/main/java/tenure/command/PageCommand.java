package tenure.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tenure.authoring.book.Page;
import tenure.rules.Edition;
import tenure.rules.pack.PackFiles;

/** A command that writes a page about a pack. */
abstract class PageCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "PACK", description = "The folder of the pack.")
    private Path folder = Path.of("");

    @Option(names = "--html", description = "Write HTML instead of Markdown.")
    private boolean html;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file.")
    private @Nullable Path output;

    @Mixin
    private final JsonOutput json = new JsonOutput();

    @Mixin
    private final Limit limit = new Limit();

    PageCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    abstract Page page(Edition edition, PackFiles files);

    @Override
    public Integer call() {
        return limit.during(terminal, this::run);
    }

    private int run() {
        PackFolder pack = PackFolder.at(folder);
        Edition edition = pack.edition();
        Page page = page(edition, pack.files());
        String text = html ? page.html() : page.markdown();
        if (json.isWanted()) {
            json.print(terminal, to -> {
                to.writeStartObject();
                to.writeStringField("edition", edition.hash());
                to.writeStringField("type", html ? "text/html" : "text/markdown");
                to.writeStringField("text", text);
                to.writeEndObject();
            });
        } else if (output == null) {
            terminal.out().print(text);
        } else {
            write(output, text);
        }
        return Ending.FINE;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}

package tenure.command;

import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Option;
import tenure.json.JsonText;

/** Whether a command tells people or programs. */
final class JsonOutput {

    @Option(names = "--json", description = "Tell it as JSON, for programs.")
    private boolean wanted;

    boolean isWanted() {
        return wanted;
    }

    void print(Terminal terminal, JsonText.Content content) {
        terminal.out().println(new String(JsonText.bytes(content), StandardCharsets.UTF_8));
    }
}

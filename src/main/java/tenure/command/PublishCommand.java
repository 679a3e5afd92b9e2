package tenure.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tenure.command.Server.Draft;

/** Sends a pack to a Tenure that serves, as a draft for somebody else to approve. */
@Command(
        name = "publish",
        description = {
            "Sends a pack to a Tenure that serves, has it checked there, and submits it for approval.",
            "Somebody else approves it; only then is it in force."
        },
        mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Map<String, String> environment;

    @Parameters(paramLabel = "PACK", description = "The folder of the pack.")
    private Path folder = Path.of("");

    @Option(
            names = "--url",
            required = true,
            paramLabel = "URL",
            description = "Where Tenure answers, such as https://tenure.example.com.")
    private URI url = URI.create("");

    @Option(
            names = "--comment",
            required = true,
            paramLabel = "TEXT",
            description = "What the change is for; the approver reads it.")
    private String comment = "";

    @Option(
            names = "--pack",
            paramLabel = "NAME",
            description = "The name the pack has there (default: the folder's name).")
    private String name = "";

    @Option(names = "--token-file", paramLabel = "FILE", description = "A file with the access token of an analyst.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--token-env",
            paramLabel = "NAME",
            description = "The environment variable that holds the token (default: ${DEFAULT-VALUE}).",
            defaultValue = "TENURE_TOKEN")
    private String tokenVariable = "TENURE_TOKEN";

    @Mixin
    private final JsonOutput json = new JsonOutput();

    @Mixin
    private final Limit limit = new Limit();

    PublishCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        return limit.during(terminal, this::run);
    }

    private int run() {
        PackFolder pack = PackFolder.at(folder);
        Server server = new Server(url, token(), name.isEmpty() ? pack.name() : name);
        Draft draft = server.draft(pack.files(), comment);
        if (draft.passed()) {
            server.submit(draft);
        }
        if (json.isWanted()) {
            json.print(terminal, to -> {
                to.writeStartObject();
                to.writeStringField("draft", draft.id());
                to.writeStringField("url", draft.place().toString());
                to.writeBooleanField("submitted", draft.passed());
                ProblemLines.write(draft.problems(), to);
                to.writeEndObject();
            });
        } else {
            new ProblemLines(terminal.out(), pack.prefix()).print(draft.problems());
            terminal.out().println(told(draft));
        }
        return draft.passed() ? Ending.FINE : Ending.PROBLEMS;
    }

    private static String told(Draft draft) {
        return draft.passed()
                ? "Draft " + draft.id() + " is submitted. Somebody else approves it: POST " + draft.place() + "/approve"
                : "Draft " + draft.id() + " has " + ProblemLines.count(draft.problems())
                        + " and is not submitted. It is kept at " + draft.place();
    }

    private String token() {
        if (tokenFile != null) {
            try {
                return Files.readString(tokenFile).strip();
            } catch (IOException e) {
                throw new Unreachable("The token cannot be read from " + tokenFile + ".");
            }
        }
        String token = environment.getOrDefault(tokenVariable, "").strip();
        if (token.isEmpty()) {
            throw new Unreachable("There is no token: name a file with --token-file, or set " + tokenVariable + ".");
        }
        return token;
    }
}

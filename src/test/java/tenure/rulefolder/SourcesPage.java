package tenure.rulefolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes {@code docs/sources.md}: each requirement, what decides it, what shows it. */
public final class SourcesPage {

    static final Path PAGE = Path.of("docs", "sources.md");

    private static final String HEAD = """
            # Where the requirements have gone

            Each requirement in a few words, what in `rules/my-plan` decides it, or which room of the program does, and how many
            scenarios of each topic show it. This page is made from `docs/requirements.yaml` and from the ids that the files
            of the pack cite; do not edit it. After a change, run the main of
            `tenure.rulefolder.SourcesPage`:

                ./mvnw test-compile org.codehaus.mojo:exec-maven-plugin:3.6.3:java -Dexec.classpathScope=test \\
                    -Dexec.mainClass=tenure.rulefolder.SourcesPage -Dexec.cleanupDaemonThreads=false

            S000 is the launch note of my.plan, S001 the guide to third party access, S002 the guide to plan changes from the
            portal, S003 the guide to changes of plans; A are the answers to what these leave open.

            | id | in a few words | decided by | shown by |
            |---|---|---|---|
            """;

    private SourcesPage() {}

    public static void main(String... args) throws IOException {
        Files.writeString(PAGE, text());
    }

    static String text() throws IOException {
        Citations citations = Citations.read();
        StringBuilder page = new StringBuilder(HEAD);
        Requirements.ALL.forEach((id, requirement) -> page.append("| %s | %s | %s | %s |\n"
                .formatted(
                        id,
                        requirement.statement(),
                        decided(citations.of(id), requirement),
                        shown(citations.scenarios(id)))));
        return page.toString();
    }

    private static String decided(Map<String, List<String>> citers, Requirements.Requirement requirement) {
        List<String> kinds = new ArrayList<>();
        citers.forEach((kind, names) -> kinds.add(kind + ": " + String.join(", ", names)));
        return kinds.isEmpty() && !requirement.answeredByRules() ? requirement.instead() : String.join("<br>", kinds);
    }

    private static String shown(Map<String, Integer> scenarios) {
        return scenarios.entrySet().stream()
                .map(topic -> topic.getKey() + " " + topic.getValue())
                .collect(Collectors.joining(", "));
    }
}

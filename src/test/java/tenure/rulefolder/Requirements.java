package tenure.rulefolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tenure.rules.Problem;
import tenure.rules.pack.Yaml;

/** What the business asks for, by id. */
final class Requirements {

    static final Map<String, Requirement> ALL = read(Path.of("docs", "requirements.yaml"));

    private static final String RULES = "rules";
    private static final String NEVER = "context";
    private static final Path ROOMS = Path.of("src", "main", "java", "tenure");

    private Requirements() {}

    /** What is asked for, and where it is answered. */
    record Requirement(String statement, String where) {

        boolean answeredByRules() {
            return where.equals(RULES);
        }

        /** What to say when no rule answers it. */
        String instead() {
            return where.equals(NEVER) ? NEVER : "the program: " + where;
        }

        /** Whether the room of the program that answers it, if one does, is there. */
        boolean isSomewhere() {
            return where.equals(RULES)
                    || where.equals(NEVER)
                    || Files.isDirectory(ROOMS.resolve(where.replace('.', '/')));
        }
    }

    private static Map<String, Requirement> read(Path file) {
        try {
            List<Problem> problems = new ArrayList<>();
            Yaml yaml = Yaml.read(file.toString(), Map.of(file.toString(), Files.readString(file)), problems);
            if (!problems.isEmpty()) {
                throw new IllegalStateException(problems.toString());
            }
            Map<String, Requirement> all = new LinkedHashMap<>();
            yaml.members()
                    .forEach((id, entry) -> all.put(
                            id,
                            new Requirement(
                                    String.valueOf(entry.items().get(1).text()),
                                    String.valueOf(entry.items().get(0).text()))));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package tenure.authoring.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenure.request.Request;
import tenure.rules.Edition;
import tenure.rules.Problem;
import tenure.rules.pack.PackFiles;
import tenure.rules.pack.Yaml;

/**
 * The scenarios of a pack, in the order of files and lines.
 *
 * @param problems what cannot be read, each at its place; a scenario with a problem is left out
 */
public record ScenarioFiles(List<Scenario> scenarios, List<Problem> problems) {

    private static final String FOLDER = "scenarios/";
    private static final String GIVEN = "given.yaml";

    public ScenarioFiles {
        scenarios = List.copyOf(scenarios);
        problems = problems.stream().sorted().toList();
    }

    /** Reads the scenarios of an edition from the files it was made of. */
    public static ScenarioFiles read(Edition edition, PackFiles files) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> texts = files.texts(problems);
        Reading reading = new Reading(edition, Yaml.read(GIVEN, texts, problems), problems);
        for (String file : texts.keySet()) {
            if (file.startsWith(FOLDER) && file.endsWith(".yaml")) {
                int before = problems.size();
                Yaml yaml = Yaml.read(file, texts, problems);
                if (problems.size() == before) {
                    reading.file(yaml);
                }
            }
        }
        return new ScenarioFiles(reading.scenarios, problems);
    }

    /** Reads file after file. */
    private static final class Reading {

        private static final Set<String> FILE = Set.of("topic", "cases");
        private static final Set<String> CASE = Set.of("name", "source", "given", "when", "then");

        private final List<Scenario> scenarios = new ArrayList<>();
        private final List<Problem> problems;
        private final Names names;
        private final Worlds worlds;
        private final Asking asking;
        private final Expecting expecting;

        Reading(Edition edition, Yaml usual, List<Problem> problems) {
            this.problems = problems;
            this.names = new Names(problems);
            this.worlds = new Worlds(edition.catalogue(), usual, problems);
            this.asking = new Asking(edition.catalogue(), usual, problems);
            this.expecting = new Expecting(edition, problems);
        }

        void file(Yaml file) {
            file.only(FILE, problems);
            String topic = file.need("topic", problems);
            Yaml cases = file.members().get("cases");
            if (cases == null || cases.items().isEmpty()) {
                problems.add(file.problem("missing", "the file has no cases"));
                return;
            }
            cases.items().forEach(item -> scenario(topic, item));
        }

        private void scenario(String topic, Yaml item) {
            int before = problems.size();
            item.only(CASE, problems);
            String name = item.need("name", problems);
            names.take(name, item);
            List<String> sources = item.list("source");
            if (sources.isEmpty()) {
                problems.add(item.problem("no-source", "the case cites no source"));
            }
            ObjectNode document = worlds.document(item.members().get("given"));
            Yaml when = part(item, "when");
            Yaml then = part(item, "then");
            if (when != null && then != null) {
                Request request = asking.read(when);
                Expected expected = expecting.read(then);
                if (problems.size() == before) {
                    scenarios.add(
                            new Scenario(item.file(), item.line(), topic, name, sources, document, request, expected));
                }
            }
        }

        private @Nullable Yaml part(Yaml item, String member) {
            Yaml part = item.members().get(member);
            if (part == null || part.kind() != Yaml.Kind.OBJECT) {
                problems.add(item.problem("missing", "the case has no " + member));
                return null;
            }
            return part;
        }
    }
}

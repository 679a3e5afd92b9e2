package tenure.authoring.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tenure.request.Action;
import tenure.request.Context;
import tenure.request.Context.Explain;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.request.Subject;
import tenure.rules.Edition;
import tenure.rules.Problem;
import tenure.rules.pack.PackFiles;
import tenure.rules.pack.Schema;
import tenure.rules.pack.Yaml;

/**
 * The scenarios of a pack, in the order of files and lines.
 *
 * @param problems what cannot be read, each at its place; a scenario with a problem is left out, and so are all of a file
 *     whose form is wrong
 */
public record ScenarioFiles(List<Scenario> scenarios, List<Problem> problems) {

    private static final String GIVEN = "given.yaml";

    /** What a scenario about whose turn it is asks for somebody: nothing. */
    private static final Request NOTHING = new Request(
            new Subject("", ""),
            new Action("", Map.of()),
            new Resource("", ""),
            new Context(Instant.EPOCH, null, null, Explain.ANSWER_ONLY));

    public ScenarioFiles {
        scenarios = List.copyOf(scenarios);
        problems = problems.stream().sorted().toList();
    }

    /** The same of one file after another: each is read when it is its turn, and can be let go before the next. */
    public static Stream<ScenarioFiles> each(Edition edition, PackFiles files) {
        return files.paths().stream()
                .filter(path -> path.startsWith(PackFiles.SCENARIOS))
                .map(path -> read(edition, files.only(Set.of(path, GIVEN))));
    }

    /** Reads the scenarios of an edition from the files it was made of. */
    public static ScenarioFiles read(Edition edition, PackFiles files) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> texts = files.texts(problems);
        Reading reading = new Reading(edition, Schema.GIVEN.read(GIVEN, texts, problems), problems);
        for (String file : texts.keySet()) {
            if (file.startsWith(PackFiles.SCENARIOS) && file.endsWith(".yaml")) {
                int before = problems.size();
                Yaml yaml = Schema.SCENARIOS.read(file, texts, problems);
                reading.file(yaml, problems.size() == before);
            }
        }
        return new ScenarioFiles(reading.scenarios, problems);
    }

    /** Reads file after file. */
    private static final class Reading {

        private final List<Scenario> scenarios = new ArrayList<>();
        private final List<Problem> problems;
        private final Names names;
        private final Worlds worlds;
        private final Asking asking;
        private final Trying trying;
        private final Expecting expecting;

        Reading(Edition edition, Yaml usual, List<Problem> problems) {
            this.problems = problems;
            this.names = new Names(problems);
            this.worlds = new Worlds(edition.catalogue(), usual, problems);
            this.asking = new Asking(edition.catalogue(), usual, problems);
            this.trying = new Trying(edition, usual, problems);
            this.expecting = new Expecting(edition, problems);
        }

        void file(Yaml file, boolean wellFormed) {
            String topic = file.get("topic");
            file.members().getOrDefault("cases", file).items().forEach(item -> scenario(topic, item, wellFormed));
        }

        private void scenario(String topic, Yaml item, boolean wellFormed) {
            int before = problems.size();
            String name = item.get("name");
            names.take(name, item);
            List<String> sources = item.list("source");
            ObjectNode document = worlds.document(item.members().get("given"));
            Yaml when = item.members().get("when");
            Yaml then = item.members().get("then");
            if (when != null && then != null && whole(when) && whole(then)) {
                Trial trial = trying.read(when, then);
                Request request = trial == null ? asking.read(when) : NOTHING;
                Expected expected = expecting.read(then);
                if (wellFormed && problems.size() == before) {
                    scenarios.add(new Scenario(
                            item.file(),
                            item.line(),
                            item.place().column(),
                            topic,
                            name,
                            sources,
                            document,
                            request,
                            trial,
                            expected));
                }
            }
        }

        private static boolean whole(Yaml part) {
            return part.kind() == Yaml.Kind.OBJECT;
        }
    }
}

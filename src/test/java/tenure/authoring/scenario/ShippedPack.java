package tenure.authoring.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tenure.decision.Decider;
import tenure.rules.Edition;
import tenure.rules.RuleBook;
import tenure.rules.drools.DrlCompiler;
import tenure.rules.pack.PackFiles;
import tenure.rules.pack.PackReader;

/** A pack in a folder, read, with its scenarios. */
public record ShippedPack(PackFiles files, Edition edition, ScenarioFiles scenarios) {

    public static final Path FOLDER = Path.of("rules", "my-plan");

    /** The same rule files make the same rule book, whatever the tables say. */
    private static final Map<Map<String, String>, RuleBook> COMPILED = new ConcurrentHashMap<>();

    /** The pack that ships, read once. */
    public static final ShippedPack MY_PLAN = in(FOLDER);

    static ShippedPack in(Path folder) {
        PackFiles files = PackFiles.of(folder);
        Edition edition = new PackReader(
                        (name, rules) -> COMPILED.computeIfAbsent(rules, any -> DrlCompiler.book(name, rules)))
                .read("my-plan", files);
        return new ShippedPack(files, edition, ScenarioFiles.read(edition, files));
    }

    List<ScenarioResult> play() {
        return new Rehearsal(new Decider(edition)).play(scenarios.scenarios());
    }
}

package tenure.authoring.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tenure.rules.Nearest;
import tenure.rules.Problem;
import tenure.rules.pack.PackFiles;

/** The files a pack may have. */
final class FileKinds {

    private static final Set<String> OF_ACCOUNTS = Set.of(
            "pack.yaml",
            "actions.csv",
            "levels.csv",
            "features.csv",
            "controls.csv",
            "products.csv",
            "parameters.yaml",
            "reasons.yaml",
            "remedies.yaml",
            "acts.yaml",
            "access.yaml",
            "migration.yaml",
            "given.yaml",
            "mail/mails.yaml");

    private static final Set<String> OF_ENTITIES = Set.of("pack.yaml", "entities.json");

    /** Rules anywhere, scenarios, mails and guardrails in their folders, and pages to read. */
    private static final Predicate<String> BESIDE = Pattern.compile(
                    "([\\w-]+/)*[\\w-]+\\.(drl|md)|scenarios/([\\w-]+/)*[\\w-]+\\.yaml|mail/[\\w-]+\\.(txt|html)"
                            + "|guardrails/.*")
            .asMatchPredicate();

    private FileKinds() {}

    static void check(PackFiles files, boolean ofEntities, List<Problem> problems) {
        Set<String> known = new TreeSet<>(ofEntities ? OF_ENTITIES : OF_ACCOUNTS);
        for (String path : files.paths()) {
            if (!known.contains(path) && !BESIDE.test(path)) {
                problems.add(new Problem(path, 1, "unknown-file", "a pack has no file of this name and kind")
                        .hinting(Nearest.to(path, known)
                                .map(name -> "did you mean `" + name + "`?")
                                .orElse("rules are .drl files, scenarios .yaml files under scenarios/")));
            }
        }
    }
}

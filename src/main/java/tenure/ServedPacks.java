package tenure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tenure.decision.EntityDecider;
import tenure.decision.Packs;
import tenure.rules.EditionRejected;
import tenure.rules.EntityPack;
import tenure.rules.Problem;
import tenure.rules.drools.DrlCompiler;
import tenure.rules.pack.EntityPackReader;
import tenure.rules.pack.PackFiles;

/** The packs in some folders. A folder's name is the pack's, and the beginning of its path. */
final class ServedPacks {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private ServedPacks() {}

    /**
     * The packs, ready to answer.
     *
     * @throws EditionRejected with every problem of all of them
     */
    static Packs in(List<Path> folders) {
        Map<String, EntityDecider> packs = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Path folder : folders) {
            String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
            try {
                if (packs.put(name, new EntityDecider(read(name, folder))) != null) {
                    problems.add(problem(folder, "two packs are called " + name));
                }
            } catch (EditionRejected e) {
                e.problems().forEach(one -> problems.add(at(folder, one)));
            }
        }
        if (!problems.isEmpty()) {
            throw new EditionRejected("of tenure.packs", problems);
        }
        return new Packs(packs);
    }

    private static EntityPack read(String name, Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new EditionRejected(name, List.of(new Problem("", 1, "missing", "there is no such folder")));
        }
        if (!NAME.matcher(name).matches()) {
            throw new EditionRejected(
                    name, List.of(new Problem("", 1, "name", "a pack's name is of a-z, 0-9 and - alone")));
        }
        return new EntityPackReader(DrlCompiler::book).read(name, PackFiles.of(folder));
    }

    /** The problem, with the folder before the file's path: several packs have files of one name. */
    private static Problem at(Path folder, Problem problem) {
        String file = problem.file().isEmpty()
                ? folder.toString()
                : folder.resolve(problem.file()).toString();
        return new Problem(
                file.replace('\\', '/'),
                problem.line(),
                problem.column(),
                problem.rule(),
                problem.severity(),
                problem.code(),
                problem.message(),
                problem.hint());
    }

    private static Problem problem(Path folder, String message) {
        return new Problem(folder.toString(), 1, "name", message);
    }
}

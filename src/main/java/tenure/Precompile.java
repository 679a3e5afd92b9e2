package tenure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import tenure.rules.RuleBook;
import tenure.rules.drools.CompiledRules;
import tenure.rules.drools.DrlCompiler;
import tenure.rules.pack.PackFiles;
import tenure.rules.pack.PackReader;

/** Run by the build: compiles the rules of the distribution, so that a start need not. */
final class Precompile {

    private Precompile() {}

    /**
     * Compiles unless it was done before.
     *
     * @param args the folder of the pack, and the folder of the application's resources
     */
    public static void main(String... args) {
        Path pack = Path.of(args[0]);
        Path resources = Path.of(args[1]);
        new PackReader((name, files) -> compile(name, files, resources))
                .read(String.valueOf(pack.getFileName()), PackFiles.of(pack));
    }

    private static RuleBook compile(String pack, Map<String, String> files, Path resources) {
        Path place = resources.resolve(CompiledRules.place(files));
        try {
            if (Files.notExists(place)) {
                byte[] compiled = DrlCompiler.compile(pack, files).bytes();
                clear(resources.resolve(CompiledRules.FOLDER));
                Files.write(place, compiled);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return DrlCompiler.book(pack, files);
    }

    private static void clear(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> outdated = Files.list(folder)) {
            for (Path file : outdated.toList()) {
                Files.delete(file);
            }
        }
    }
}

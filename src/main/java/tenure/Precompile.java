package tenure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
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
        write(resources.resolve(CompiledRules.ENGINE_FILE), engine(resources));
    }

    /** Drools by its version, and the vocabulary by a digest of its classes: compiled rules call into both. */
    private static String engine(Path classes) {
        Map<String, byte[]> vocabulary = new TreeMap<>();
        try (Stream<Path> files = Files.walk(classes.resolve("tenure"))) {
            for (Path file : files.filter(Precompile::isVocabulary).toList()) {
                vocabulary.put(classes.relativize(file).toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "drools " + CompiledRules.drools() + " vocabulary "
                + PackFiles.of(vocabulary).hash();
    }

    private static boolean isVocabulary(Path file) {
        String name = file.toString().replace('\\', '/');
        return name.endsWith(".class")
                && (name.contains("tenure/facts/")
                        || name.contains("tenure/request/")
                        || name.endsWith("tenure/rules/Findings.class"));
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

package tenure.rules.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import tenure.rules.Edition;
import tenure.rules.drools.DrlCompiler;

/** A copy of the shipped pack that a test may edit as an analyst would. */
public record PackCopy(Path folder) {

    public static PackCopy in(Path parent) {
        Path folder = parent.resolve("my-plan");
        Path shipped = Path.of("rules/my-plan");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.toList()) {
                Path target = folder.resolve(shipped.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PackCopy(folder);
    }

    public PackCopy replace(String file, String old, String by) {
        String text = text(file);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " has no " + old);
        }
        return write(file, text.replace(old, by));
    }

    public PackCopy append(String file, String more) {
        return write(file, text(file) + more);
    }

    public PackCopy write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Edition read() {
        return new PackReader(DrlCompiler::book).read("my-plan", PackFiles.of(folder));
    }
}

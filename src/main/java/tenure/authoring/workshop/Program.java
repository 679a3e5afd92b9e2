package tenure.authoring.workshop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command that starts the workshop: this Java, this program's classes, little memory, and last in every queue. */
final class Program {

    private static final String PACKAGED = "quarkus-run.jar";
    /** What has a command run when nobody else wants to, the best of them first. */
    private static final List<List<String>> LAST =
            List.of(List.of("/usr/bin/chrt", "--idle", "0"), List.of("/usr/bin/nice", "-n", "19"));

    private Program() {}

    static List<String> command(String main, int megabytes, Path folder) {
        List<String> command = new ArrayList<>();
        LAST.stream()
                .filter(last -> Files.isExecutable(Path.of(last.get(0))))
                .findFirst()
                .ifPresent(command::addAll);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + megabytes + "m",
                "-Xss2m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:ErrorFile=" + folder.resolve("error.log"),
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Djna.tmpdir=" + folder,
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath(),
                main));
        return command;
    }

    /** What this process was started from; of the packaged service the jars in its folders. */
    private static String classPath() {
        String own = System.getProperty("java.class.path");
        if (!own.endsWith(PACKAGED)) {
            return own;
        }
        Path home = Path.of(own).toAbsolutePath().normalize().getParent();
        return Stream.of("app", "lib/boot", "lib/main")
                .map(folder -> home == null ? Path.of(folder) : home.resolve(folder))
                .flatMap(Program::jars)
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static Stream<String> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).filter(file -> file.endsWith(".jar")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package tenure.docs;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged Tenure in a folder of its own, started by a command line as a newcomer types it. */
final class NewcomersTenure {

    private static final Pattern BANNER = Pattern.compile("answers at (http://localhost:\\d+)\\n");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path log;

    private NewcomersTenure(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Puts what packaging makes, and the rules, where the command line looks for them. */
    static void install(Path home) throws IOException {
        copy(Path.of("target", "quarkus-app"), home.resolve("target").resolve("quarkus-app"));
        copy(Path.of("rules"), home.resolve("rules"));
    }

    static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes any) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes any) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Any free port will do: Tenure tells which it took. */
    static NewcomersTenure start(Path home, String commandLine) throws IOException {
        Path log = Files.createTempFile(home, "tenure", ".log");
        ProcessBuilder builder = Shell.of(home, "exec " + commandLine);
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
                .start();
        return new NewcomersTenure(process, log);
    }

    String awaitAddress() throws IOException, InterruptedException, TimeoutException {
        for (long left = PATIENCE.toMillis() / 100; left > 0; left--) {
            Matcher banner = BANNER.matcher(output());
            if (banner.find()) {
                return banner.group(1);
            }
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("Tenure ended instead of getting ready: " + output());
            }
        }
        throw new TimeoutException("Tenure is not ready: " + output());
    }

    String output() throws IOException {
        return Files.readString(log);
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}

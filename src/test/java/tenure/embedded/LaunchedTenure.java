package tenure.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** A process of {@code java -jar quarkus-run.jar}. */
public final class LaunchedTenure {
    private static final Path JAR =
            Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
    private static final Path RULES = Path.of("rules", "my-plan").toAbsolutePath();
    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path log;

    private LaunchedTenure(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    public static LaunchedTenure in(Path folder, String... properties) throws IOException {
        var log = Files.createTempFile(folder, "tenure", ".log");
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        // Most live for seconds.
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Dtenure.rules.folder=" + RULES);
        for (var property : properties) {
            command.add("-D" + property);
        }
        command.addAll(List.of("-jar", JAR.toString()));
        var output = ProcessBuilder.Redirect.to(log.toFile());
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        return new LaunchedTenure(
                builder.redirectErrorStream(true).redirectOutput(output).start(), log);
    }

    public LaunchedTenure awaitReady() throws IOException, InterruptedException, TimeoutException {
        for (var left = PATIENCE.toMillis() / 100; left > 0; left--) {
            if (LISTENING.matcher(output()).find()) {
                return this;
            }
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("Tenure ended instead of getting ready: " + output());
            }
        }
        throw new TimeoutException("Tenure is not ready: " + output());
    }

    public int awaitEnd() throws IOException, InterruptedException, TimeoutException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new TimeoutException("Tenure does not end: " + output());
        }
        return process.exitValue();
    }

    public int port() throws IOException {
        var listening = LISTENING.matcher(output());
        if (!listening.find()) {
            throw new IllegalStateException("Tenure is not listening: " + output());
        }
        return Integer.parseInt(listening.group(1));
    }

    public String output() throws IOException {
        return Files.readString(log);
    }

    public void askToStop() {
        process.destroy();
    }

    public void kill() {
        process.destroyForcibly().onExit().join();
    }
}

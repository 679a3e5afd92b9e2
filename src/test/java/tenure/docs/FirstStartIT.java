package tenure.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's first command builds and starts Tenure from a fresh copy of the sources. */
class FirstStartIT {

    @Test
    void a_newcomer_builds_and_starts_it_with_one_command(@TempDir Path temp) throws IOException, InterruptedException {
        Path log = temp.resolve("log");
        int status = new ProcessBuilder("bash", ".ci/first-start")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertThat(status).as(() -> read(log)).isZero();
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}

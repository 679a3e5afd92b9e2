package tenure.embedded;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start makes of the folder of the distribution, on a database that has editions. */
class PublishOnStartIT {

    private static final String DATA = "checks.find { it.name == 'edition' }.data.";
    private static final Path RULES = Path.of("rules", "my-plan");

    @TempDir
    Path home;

    private LaunchedTenure tenure;

    @AfterEach
    void stop() {
        tenure.kill();
    }

    @Test
    void an_edited_folder_is_published_only_when_that_is_wished_and_a_broken_one_stops_nothing() throws Exception {
        Path folder = copy();
        start(folder);
        String first = hash();
        assertThat(number()).isEqualTo(1);

        Files.writeString(folder.resolve("reasons.yaml"), "\n# edited\n", StandardOpenOption.APPEND);
        restart(folder);
        assertThat(hash()).isEqualTo(first);

        restart(folder, "tenure.rules.publish-on-start=if-changed");
        assertThat(number()).isEqualTo(2);
        String second = hash();
        assertThat(second).isNotEqualTo(first);

        Files.writeString(folder.resolve("readiness.drl"), "rule", StandardOpenOption.APPEND);
        restart(folder, "tenure.rules.publish-on-start=if-changed");
        assertThat(hash()).isEqualTo(second);
        assertThat(tenure.output()).contains("is left alone", "readiness.drl");
    }

    private Path copy() throws IOException {
        Path copy = home.resolve("my-plan");
        try (var files = Files.walk(RULES)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(RULES.relativize(file).toString()));
            }
        }
        return copy;
    }

    private void restart(Path folder, String... properties) throws Exception {
        tenure.kill();
        start(folder, properties);
    }

    private void start(Path folder, String... properties) throws Exception {
        List<String> all = new ArrayList<>(List.of(properties));
        all.addAll(List.of("quarkus.http.port=0", "tenure.rules.folder=" + folder));
        tenure = LaunchedTenure.in(home, all.toArray(String[]::new)).awaitReady();
    }

    private String hash() throws IOException {
        return ready().path(DATA + "edition");
    }

    private int number() throws IOException {
        return ready().path(DATA + "number");
    }

    private Response ready() throws IOException {
        return given().port(tenure.port()).get("/q/health/ready");
    }
}

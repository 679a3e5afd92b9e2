package tenure.api.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenure.command.Commands;
import tenure.command.Terminal;

/** A folder that the command line publishes to a Tenure that serves. */
@QuarkusTest
class PublishedByCommandIT {

    private static final Path SHIPPED = Path.of("rules/my-plan");
    private static final Pattern PLACE = Pattern.compile("http://\\S+(?<path>/v1/packs/my-plan/drafts/[-0-9a-f]{36})");

    @TempDir
    Path home;

    private Path pack;

    @BeforeEach
    void copy() throws IOException {
        pack = home.resolve("my-plan");
        try (Stream<Path> all = Files.walk(SHIPPED)) {
            for (Path from : all.toList()) {
                Files.copy(from, pack.resolve(SHIPPED.relativize(from)));
            }
        }
    }

    @AfterEach
    void the_rules_are_as_they_were() {
        Authors.restoreTheFirst();
    }

    @Test
    void what_the_command_publishes_is_in_force_when_somebody_else_has_approved_it() throws IOException {
        for (Map.Entry<String, String> file : Edit.noUsageIn(2097).entrySet()) {
            Files.writeString(pack.resolve(file.getKey()), file.getValue());
        }
        StringWriter said = new StringWriter();
        assertThat(publish(said)).as(said.toString()).isZero();
        assertThat(said.toString()).startsWith("Draft ").contains(" is submitted.");
        String draft = draft(said);
        Authors.get(Authors.BEN, draft)
                .statusCode(200)
                .body("state", equalTo("submitted"))
                .body("authors", equalTo(List.of("ann")))
                .body("comment", equalTo("Usage ends"));

        int number = Authors.post(Authors.EVE, draft + "/approve", "{}")
                .statusCode(200)
                .extract()
                .path("number");
        Authors.inForce(number);
        Authors.get(Authors.BEN, Authors.EDITIONS + "/1/diff/" + number)
                .body("files.path", equalTo(List.of("readiness.drl", "scenarios/end-2097.yaml")))
                .body("rules.rule", equalTo(List.of("usage is not shown any more in 2097")));
    }

    @Test
    void a_folder_with_problems_is_kept_as_a_draft_and_told_line_by_line() throws IOException {
        Path rules = pack.resolve("readiness.drl");
        Files.writeString(rules, Files.readString(rules).replaceFirst("findings\\.deny", "findings.denny"));
        StringWriter said = new StringWriter();
        assertThat(publish(said)).as(said.toString()).isEqualTo(1);
        assertThat(said.toString()).contains("readiness.drl:").contains("is not submitted");
        Authors.get(Authors.BEN, draft(said)).statusCode(200).body("state", equalTo("editing"));
    }

    private int publish(StringWriter said) {
        PrintWriter terminal = new PrintWriter(said);
        return Commands.run(
                new Terminal(terminal, terminal),
                Map.of("TENURE_TOKEN", Authors.ANN),
                "publish",
                pack.toString(),
                "--url",
                "http://localhost:" + RestAssured.port,
                "--comment",
                "Usage ends");
    }

    private static String draft(StringWriter said) {
        Matcher place = PLACE.matcher(said.toString());
        assertThat(place.find()).as(said.toString()).isTrue();
        return place.group("path");
    }
}

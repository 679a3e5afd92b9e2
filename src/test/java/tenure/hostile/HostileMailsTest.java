package tenure.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tenure.rules.EditionRejected;
import tenure.rules.Problem;
import tenure.rules.drools.DrlCompiler;
import tenure.rules.pack.PackFiles;
import tenure.rules.pack.PackReader;

/** Each template in {@code src/test/hostile/mail} is refused for what its first line says, before any engine reads it. */
class HostileMailsTest {

    private static final Path TEMPLATES = Path.of("src/test/hostile/mail");
    private static final String REFUSED = "{! refused: ";
    private static final String END = " !}";

    private static final Map<String, byte[]> PACK =
            PackFiles.of(Path.of("rules", "my-plan")).contents();

    static List<Path> templates() throws IOException {
        try (Stream<Path> templates = Files.list(TEMPLATES)) {
            return templates.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_hostile_template_is_refused_at_its_place(Path template) throws IOException {
        String text = Files.readString(template);
        String first = text.lines().findFirst().orElseThrow();
        String code = first.substring(REFUSED.length(), first.length() - END.length());
        String name = template.getFileName().toString();
        String file = "mail/order-approval" + name.substring(name.lastIndexOf('.'));
        Map<String, byte[]> files = new TreeMap<>(PACK);
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
        EditionRejected rejected = catchThrowableOfType(
                EditionRejected.class, () -> new PackReader(DrlCompiler::book).read("draft", PackFiles.of(files)));
        assertThat(rejected).as("%s is not refused", template).isNotNull();
        assertThat(rejected.problems()).extracting(Problem::code).contains(code);
        assertThat(rejected.problems()).allSatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.code()).startsWith("unsafe-");
            assertThat(problem.toString()).doesNotContainPattern("Exception|\\.java|io\\.quarkus");
        });
    }
}

package tenure.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tenure.rules.EditionRejected;
import tenure.rules.Problem;
import tenure.rules.drools.DrlCompiler;

/** Each draft in {@code src/test/hostile} is refused for what its first line says, and nothing of it runs. */
class HostileDraftsTest {

    private static final Path DRAFTS = Path.of("src/test/hostile");
    private static final String REFUSED = "// refused: ";
    private static final Path CANARY = Path.of("target/hostile-canary");

    static List<Path> drafts() throws IOException {
        try (Stream<Path> drafts = Files.list(DRAFTS)) {
            return drafts.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @AfterEach
    void nothing_ran() {
        assertThat(System.getProperty("tenure.hostile")).isNull();
        assertThat(CANARY).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void a_hostile_draft_is_refused_at_its_place(Path draft) throws IOException {
        String text = Files.readString(draft);
        String code = text.lines().findFirst().orElseThrow().substring(REFUSED.length());
        EditionRejected rejected = catchThrowableOfType(
                EditionRejected.class, () -> DrlCompiler.compile("draft", Map.of("draft.drl", text)));
        assertThat(rejected).as("%s is not refused", draft).isNotNull();
        assertThat(rejected.problems()).extracting(Problem::code).contains(code);
        assertThat(rejected.problems()).allSatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("draft.drl");
            assertThat(problem.line()).isBetween(2, (int) text.lines().count() + 1);
            assertThat(problem.toString()).doesNotContainPattern("Lambda[A-Z]|Rules[0-9A-F]{8}|Exception|\\.java");
        });
    }
}

package tenure.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tenure.rules.EditionRejected;
import tenure.rules.Problem;
import tenure.rules.RuleAt;
import tenure.rules.drools.safety.CodeGate;

/** The gate before loading stands by itself: hostile drafts that nobody looked at before they were compiled. */
class CompiledDraftsTest {

    /** Drafts that run while they are compiled, or that keep the compiler busy: they must not come this far. */
    private static final Pattern NOT_COMPILED = Pattern.compile("declare-|deep|many-|long-|name-too|import-accumulate");

    /** What is refused in the text for being unseemly or costly, and makes no code that leads anywhere. */
    private static final Set<String> HARMLESS = Set.of(
            "argument-sum",
            "bidi",
            "block",
            "branch-named",
            "cast",
            "control",
            "declaration",
            "declaration-of-a-text",
            "dialect-of-a-rule",
            "division",
            "everything",
            "exponent",
            "extends",
            "global-of-java",
            "hex-number",
            "import-all",
            "import-engine",
            "import-function",
            "import-on-one-line",
            "import-on-two-lines",
            "import-service",
            "import-static",
            "import-static-field",
            "import-system",
            "no-question",
            "no-question-but-none",
            "nothing",
            "question-by-question",
            "question-or-not",
            "regex-alternatives",
            "regex-backreference",
            "regex-counted",
            "regex-many",
            "regex-nested",
            "remainder",
            "ternary",
            "unicode-in-a-comment",
            "zero-width");

    static List<Path> drafts() throws IOException {
        try (Stream<Path> drafts = Files.list(Path.of("src/test/hostile"))) {
            return drafts.filter(Files::isRegularFile)
                    .filter(draft -> !NOT_COMPILED
                            .matcher(draft.getFileName().toString())
                            .lookingAt())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void hostile_code_is_refused_without_the_gates_before(Path draft) throws IOException {
        Map<String, String> files = Map.of("draft.drl", Files.readString(draft));
        Map<String, RuleAt> places = new LinkedHashMap<>();
        if (!RuleText.read(files, places).isEmpty()) {
            return;
        }
        List<Problem> problems;
        try {
            Form form = DrlCompiler.alone(() -> DrlCompiler.build("draft", files, places));
            problems = new CodeGate(files, places).check(form.classes());
        } catch (EditionRejected doesNotCompile) {
            return;
        }
        String name = draft.getFileName().toString().replace(".drl", "");
        assertThat(problems.isEmpty()).as("%s is let through", name).isEqualTo(HARMLESS.contains(name));
    }
}

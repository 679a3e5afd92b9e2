package tenure.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tenure.rules.Problem;
import tenure.rules.drools.DroolsCompiler;
import tenure.rules.pack.PackFiles;

/** Of each broken draft all is told that should be, in the analyst's words. After a change see {@link BrokenDraft}. */
class BrokenDraftsTest {

    private static final int FEWEST = 60;

    /** What only somebody who knows the program could make sense of. */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "Lambda|Consequence|java|tenure\\.|rules\\.\\w+\\.|\\[ERR|mvel"
                    + "|(?i:exception)|null pointer|Rules[0-9A-F]|pattern|BigDecimal|LocalDate|String\\b|boolean|\\$\\$|:-1|token|EOF");

    static List<BrokenDraft> drafts() throws IOException {
        return BrokenDraft.all();
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void whatIsWrongIsToldAtItsPlace(BrokenDraft draft) throws IOException {
        assertThat(draft.told()).isEqualTo(draft.expected());
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void noProblemSpeaksOfTheProgram(BrokenDraft draft) throws IOException {
        assertThat(draft.expected()).isNotEmpty();
        assertThat(draft.expected().lines())
                .noneMatch(line -> FORBIDDEN.matcher(line).find());
    }

    @Test
    void thereAreManyOfThem() throws IOException {
        assertThat(drafts()).hasSizeGreaterThanOrEqualTo(FEWEST);
    }

    @Test
    void packsOfEntitiesPass() {
        for (String pack : List.of("cert", "search", "todo")) {
            Checked checked =
                    new PackCheck(new DroolsCompiler()).check(pack, PackFiles.of(Path.of("src/test/packs", pack)));
            assertThat(checked.report().problems())
                    .extracting(Problem::toString)
                    .isEmpty();
            assertThat(checked.compiled()).isNotNull();
        }
    }
}

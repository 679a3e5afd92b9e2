package tenure.api.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tenure.json.Problem;
import tenure.json.RequestRefused;

class SaidTest {

    @Test
    void a_misspelt_day_does_not_mean_at_once() {
        Said said = said("{\"comment\":\"later\",\"effectivAt\":\"2026-12-01T06:00:00Z\"}");
        said.text("comment");
        said.instant("effectiveAt");
        assertThat(refused(said::check)).extracting(Problem::pointer).containsExactly("/effectivAt");
    }

    @Test
    void everything_that_is_wrong_with_a_draft_is_told_at_once() {
        Said said = said("{\"files\":{\"a.drl\":1},\"comment\":7,\"rebase\":true}");
        assertThat(refused(said::wish))
                .extracting(Problem::pointer)
                .containsExactlyInAnyOrder("/files/a.drl", "/comment", "/rebase");
    }

    @Test
    void what_is_said_right_passes() {
        Said said = said("{\"base\":3,\"comment\":\" as agreed \",\"files\":{\"a.drl\":null}}");
        assertThat(said.wish().comment()).isEqualTo("as agreed");
    }

    private static Said said(String json) {
        return Said.in(json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Problem> refused(Runnable reading) {
        return catchThrowableOfType(RequestRefused.class, reading::run).problems();
    }
}

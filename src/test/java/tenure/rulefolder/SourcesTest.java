package tenure.rulefolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Every requirement has gone somewhere, and the page that says where is up to date. */
class SourcesTest {

    @Test
    void thePageIsWhatTheRulesSay() throws IOException {
        assertThat(Files.readString(SourcesPage.PAGE))
                .as("docs/sources.md is out of date: run the main of " + SourcesPage.class.getName())
                .isEqualTo(SourcesPage.text());
    }

    @Test
    void whatIsCitedIsARequirement() throws IOException {
        assertThat(Requirements.ALL.keySet()).containsAll(Citations.read().ids());
    }

    @Test
    void whatTheProgramAnswersHasARoomThere() {
        assertThat(Requirements.ALL)
                .allSatisfy((id, requirement) ->
                        assertThat(requirement.isSomewhere()).as(id).isTrue());
    }

    @Test
    void whatRulesAnswerIsCited() throws IOException {
        Citations citations = Citations.read();
        assertThat(Requirements.ALL)
                .as("requirements that rules should answer and nothing cites")
                .allSatisfy((id, requirement) -> assertThat(!requirement.answeredByRules()
                                || citations.ids().contains(id))
                        .as(id)
                        .isTrue());
    }
}

package tenure.link.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenure.json.Problem;

class FormTest {

    private static final List<Option> OPTIONS = List.of(new Option("A", "First"), new Option("B", "Second"));
    private static final Form FORM = new Form(
            List.of(
                    new Hidden("state", "7"),
                    new Choice("one", "One of them", "", OPTIONS, ""),
                    Ticks.all("any", "Any of them", "", OPTIONS),
                    new TextField("name", "Name", "", "", "name", Field.Need.REQUIRED),
                    new TextField("remark", "Remark", "", "", "off", Field.Need.OPTIONAL)),
            List.of(new Button("yes", "Yes", Button.Look.MAIN), new Button("no", "No", Button.Look.DECLINE)));

    private static final Map<String, List<String>> GOOD = Map.of(
            "answer", List.of("yes"),
            "state", List.of("7"),
            "one", List.of("B"),
            "any", List.of("A", "B"),
            "name", List.of(" Rosa "));

    @Test
    void what_is_right_is_handed_on() {
        assertThat(FORM.problems(GOOD)).isEmpty();
        Submitted said = FORM.submitted(GOOD);
        assertThat(said.answer()).isEqualTo("yes");
        assertThat(said.text("name")).isEqualTo("Rosa");
        assertThat(said.text("remark")).isEmpty();
        assertThat(said.all("any")).containsExactly("A", "B");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        Map<String, List<String>> said = Map.of(
                "answer", List.of("perhaps"),
                "one", List.of("C"),
                "any", List.of(),
                "name", List.of(" "),
                "remark", List.of("one", "two"),
                "colour", List.of("red"));
        assertThat(FORM.problems(said))
                .extracting(Problem::pointer, Problem::code)
                .map(problem -> problem.toList().toString())
                .containsExactly(
                        "[/answer, MISSING]",
                        "[/one, NOT_OFFERED]",
                        "[/any, MISSING]",
                        "[/name, MISSING]",
                        "[/remark, MALFORMED]",
                        "[, UNKNOWN_MEMBER]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\ud800", "a\udc00"})
    void what_cannot_be_stored_is_not_taken(String text) {
        assertThat(new TextField("name", "Name", "", "", "name", Field.Need.REQUIRED).problem(List.of("a" + text)))
                .map(Problem::code)
                .contains("MALFORMED");
    }

    @Test
    void a_no_does_not_depend_on_what_is_filled_in() {
        Map<String, List<String>> said =
                Map.of("answer", List.of("no"), "state", List.of("7"), "any", List.of("C"), "name", List.of("x"));
        assertThat(FORM.problems(said)).isEmpty();
        assertThat(FORM.submitted(said)).isEqualTo(new Submitted("no", Map.of()));
    }

    @Test
    void an_answer_to_an_older_page_is_known_by_what_is_hidden() {
        assertThat(FORM.hasMovedOnFrom(GOOD)).isFalse();
        assertThat(FORM.hasMovedOnFrom(Map.of("state", List.of("6")))).isTrue();
        assertThat(FORM.hasMovedOnFrom(Map.of())).isTrue();
        assertThat(FORM.hasMovedOnFrom(Map.of("state", List.of("7", "7")))).isTrue();
    }

    @Test
    void what_was_sent_is_filled_in_again() {
        assertThat(FORM.filled(GOOD).fields())
                .contains(
                        new Hidden("state", "7"),
                        new Choice("one", "One of them", "", OPTIONS, "B"),
                        new TextField("name", "Name", "", " Rosa ", "name", Field.Need.REQUIRED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer", "", "a b", "Name", "\"><script>"})
    void no_field_has_such_a_name(String name) {
        assertThatThrownBy(() -> new Hidden(name, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "data:text/html,x", "//elsewhere.example", "/\\elsewhere.example", "x", ""
            })
    void a_page_leads_to_no_such_address(String address) {
        assertThatThrownBy(() -> new Block.Reference("More", address)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://tenure.example/privacy/3",
                "/assets/terms.pdf",
                "mailto:help@tenure.example",
                "tel:+441632960000"
            })
    void a_page_may_lead_to_these(String address) {
        assertThat(new Block.Reference("More", address).address()).isEqualTo(address);
    }
}

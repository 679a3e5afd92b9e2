package tenure.rules.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenure.rules.Problem;

/** What is said of templates that could not be filled, and where. */
class MailCheckTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello {who}              | 1:7  | there is no value `who` for this mail",
                "{name.first}             | 1:1  | `name` has no `first`",
                "{lines}                  | 1:1  | `lines` is a list",
                "{#for l in names}{/for}  | 1:1  | there is no list `names`",
                "{#for l in name}{/for}   | 1:1  | there is no list `name`",
                "{#for name in lines}{/for}|1:1  | `name` is a value already",
                "{#for l in lines}{l.x}{/for}|1:18| `l` has no `x`",
                "{#for l in lines}{/for}{l.label}|1:24| there is no value `l` for this mail",
                "{#if name}               | 1:1  | this is not ended",
                "{/if}                    | 1:1  | nothing is open that {/if} could belong to",
                "{#if name}{/for}         | 1:11 | nothing is open that {/for} could belong to",
                "{#else}                  | 1:1  | nothing is open that {#else} could belong to"
            })
    void a_mistake_is_told_at_its_place(String page, String place, String message) {
        List<Problem> problems = MailCheck.page("mail/m.html", mail("", page));
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.line() + ":" + problem.column()).isEqualTo(place);
            assertThat(problem.message()).isEqualTo(message);
        });
    }

    @ParameterizedTest
    @CsvSource({"Hello", "Subject:", "Subject: {#if name}x{/if}"})
    void a_text_without_a_proper_subject_is_told(String text) {
        assertThat(MailCheck.text("mail/m.txt", mail(text + "\n\nHello", "")))
                .extracting(Problem::code)
                .containsExactly("mail-subject");
    }

    @Test
    void a_subject_is_followed_by_an_empty_line() {
        assertThat(MailCheck.text("mail/m.txt", mail("Subject: x\nHello", "")))
                .extracting(Problem::line)
                .containsExactly(2);
    }

    @Test
    void a_mail_that_is_to_have_a_link_has_it() {
        assertThat(MailCheck.page("mail/m.html", new tenure.rules.Mail("m", "M", Map.of(), true, "", "<p>Hi</p>")))
                .extracting(Problem::code)
                .containsExactly("mail-link");
    }

    @Test
    void what_is_right_is_right() {
        String body = "{! a remark !}{name}{#if !name}-{#else}{#for l in lines}{l.label}{/for}{/if}";
        assertThat(Stream.concat(
                        MailCheck.text("mail/m.txt", mail("Subject: {name}\n\n" + body, "")).stream(),
                        MailCheck.page("mail/m.html", mail("", "<p>" + body + "</p>")).stream()))
                .isEmpty();
    }

    private static tenure.rules.Mail mail(String text, String page) {
        return new tenure.rules.Mail(
                "m", "M", Map.of("name", Set.of(), "lines", Set.of("label", "value")), false, text, page);
    }
}

package tenure.rules.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tenure.authoring.scenario.ShippedPack;
import tenure.rules.Mail;

/** What becomes of templates when they are filled. */
class WritingTest {

    private static final String TEXT = """
            Subject: About {what}

            Hello {who},
            {#if note}
            Note: {note}
            {#else}
            No note.
            {/if}
            {#for line in lines}
            - {line.label}: {line.value}
            {/for}
            """;
    private static final String PAGE = "<p>{who}</p><ul>{#for line in lines}<li>{line.label}</li>{/for}</ul>";

    static Stream<Mail> shipped() {
        return ShippedPack.MY_PLAN.edition().mails().values().stream();
    }

    @Test
    void values_stand_where_they_are_named() {
        Written written = Writing.write(
                mail(TEXT, PAGE),
                Map.of(
                        "what", "bars",
                        "who", "Ann",
                        "note", "soon",
                        "lines", List.of(Map.of("label", "a", "value", "1"), Map.of("label", "b", "value", "2"))));
        assertThat(written.subject()).isEqualTo("About bars");
        assertThat(written.text()).isEqualTo("Hello Ann,\nNote: soon\n- a: 1\n- b: 2\n");
        assertThat(written.html()).isEqualTo("<p>Ann</p><ul><li>a</li><li>b</li></ul>");
    }

    @Test
    void what_nobody_gave_is_empty() {
        assertThat(Writing.write(mail(TEXT, PAGE), Map.of()).text()).isEqualTo("Hello ,\nNo note.\n");
    }

    @Test
    void values_are_escaped_in_the_page_and_never_read_as_a_template() {
        String evil = "<script>alert(1)</script>\"'&{what}{#for x in lines}";
        Written written = Writing.write(
                mail(TEXT, PAGE),
                Map.of("who", evil, "what", "secret", "lines", List.of(Map.of("label", evil, "value", evil))));
        String escaped = "&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;{what}{#for x in lines}";
        assertThat(written.html()).isEqualTo("<p>" + escaped + "</p><ul><li>" + escaped + "</li></ul>");
        assertThat(written.text()).contains("Hello " + evil + ",");
    }

    @Test
    void a_value_puts_no_header_into_the_subject_and_no_line_into_the_text() {
        Written written = Writing.write(
                mail(TEXT, PAGE), Map.of("what", "bars\r\nBcc: all@example.com", "who", "Ann,\n\nPay here\u202e"));
        assertThat(written.subject()).isEqualTo("About bars Bcc: all@example.com");
        assertThat(written.text()).startsWith("Hello Ann, Pay here ,\n");
    }

    @Test
    void a_mail_that_gets_too_long_is_not_written() {
        String line = "{#for line in lines}" + "{line.label}".repeat(400) + "{/for}";
        Map<String, Object> values =
                Map.of("lines", Collections.nCopies(500, Map.of("label", "x".repeat(5_000), "value", "")));
        assertThatThrownBy(() -> Writing.write(mail("Subject: x\n\n" + line, PAGE), values))
                .isInstanceOf(NotWritten.class)
                .hasMessage("the mail gets too long");
    }

    @Test
    void a_link_stands_where_the_template_has_it() {
        Mail linked = new Mail("m", "M", Map.of(), true, "Subject: x\n\n{link}\n", "<a href=\"{link}\">Go</a>");
        Written written = Writing.write(linked, Map.of("link", "https://tenure.example/approve?a=1&b=\"2\""));
        assertThat(written.text()).isEqualTo("https://tenure.example/approve?a=1&b=\"2\"\n");
        assertThat(written.html())
                .isEqualTo("<a href=\"https://tenure.example/approve?a=1&amp;b=&quot;2&quot;\">Go</a>");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_shipped_mail_says_all_it_is_given(Mail mail) {
        Map<String, Object> values = new TreeMap<>();
        mail.values()
                .forEach((name, members) -> values.put(name, members.isEmpty() ? "«" + name + "»" : items(members)));
        values.put(Mail.LINK, "https://tenure.example/«link»");
        Written written = Writing.write(mail, values);
        for (String body : List.of(written.text(), written.html())) {
            mail.values().forEach((name, members) -> {
                if (members.isEmpty()) {
                    assertThat(body + written.subject()).contains("«" + name + "»");
                }
                members.forEach(member -> assertThat(body).contains("«" + member + "»"));
            });
            assertThat(body.contains("https://tenure.example/«link»")).isEqualTo(mail.linked());
            assertThat(body).doesNotContain("{", "}", "\n\n\n\n");
        }
        assertThat(written.text().lines()).allMatch(line -> line.length() <= 120);
    }

    private static List<Map<String, String>> items(Set<String> members) {
        Map<String, String> item = new HashMap<>();
        members.forEach(member -> item.put(member, "«" + member + "»"));
        return List.of(item);
    }

    private static Mail mail(String text, String page) {
        Map<String, Set<String>> values =
                Map.of("what", Set.of(), "who", Set.of(), "note", Set.of(), "lines", Set.of("label", "value"));
        return new Mail("m", "M", values, false, text, page);
    }
}

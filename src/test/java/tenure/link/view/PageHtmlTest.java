package tenure.link.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tenure.json.Problem;

class PageHtmlTest {

    /** Breaks out of text, of attributes in either quotes, of a template. */
    private static final String HOSTILE = "</p>\"'><script>alert(1)</script>{brand}&amp;";

    private static final String HARMLESS =
            "&lt;/p&gt;&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;{brand}&amp;amp;";

    private final PageHtml html = new PageHtml();

    /** Everything a page can have, with this text wherever a text can be. */
    private static LinkView everything(String text) {
        String path = "/" + text.replace(" ", "");
        List<Option> options = List.of(new Option(text, text, text), new Option("other", text, ""));
        Form form = new Form(
                List.of(
                        new Hidden("hidden", text),
                        new Choice("choice", text, text, options, text),
                        new Ticks("ticks", text, text, options, List.of(text), Field.Need.REQUIRED),
                        new TextField("line", text, text, text, text, Field.Need.OPTIONAL),
                        new Password("password", text, text)),
                List.of(new Button(text, text, Button.Look.MAIN), new Button("no", text, Button.Look.DECLINE)));
        return LinkView.asking(
                text,
                form,
                new Block.Paragraph(text),
                new Block.Heading(text),
                new Block.Facts(List.of(new Block.Fact(text, text))),
                new Block.Items(List.of(text)),
                new Block.Reference(text, "https://tenure.example" + path),
                new Block.Film(text, path, path, List.of(text)));
    }

    private String rendered(String text) {
        LinkView view = everything(text);
        List<Problem> problems = List.of(
                new Problem("/choice", "X", text),
                new Problem("/ticks", "X", text),
                new Problem("/line", "X", text),
                new Problem("/password", "X", text),
                new Problem("", "X", text));
        Page page = new Page(Page.State.PROBLEMS, view.title(), view.blocks(), problems, view.form());
        return html.text(page, text, text);
    }

    @Test
    void every_text_is_escaped_wherever_it_stands() {
        String page = rendered(HOSTILE);
        String harmless = rendered("harmless");
        assertThat(page.replace(HARMLESS, "harmless")).isEqualTo(harmless);
        assertThat(occurrences(page, "alert(1)")).isGreaterThan(40).isEqualTo(occurrences(page, HARMLESS));
        assertThat(page).doesNotContain("<script");
    }

    private static int occurrences(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    @Test
    void names_of_people_come_out_as_they_are_written() {
        String name = "Zoë O'Brien & Søn 🌊 \u202eםולש";
        assertThat(rendered(name)).contains("Zoë O&#39;Brien &amp; Søn 🌊 \u202eםולש");
    }

    @Test
    void every_label_leads_to_a_field_and_every_problem_to_its_own() {
        String page = rendered("harmless");
        for (String id : List.of("choice", "choice-2", "ticks", "ticks-2", "line", "password")) {
            assertThat(page).contains("id=\"" + id + "\"", "for=\"" + id + "\"");
        }
        for (String field : List.of("choice", "ticks", "line", "password")) {
            assertThat(page).contains("<a href=\"#" + field + "\">", "id=\"" + field + "-problem\"");
        }
        assertThat(page).contains("<li>harmless</li>");
    }

    @Test
    void a_password_is_never_written_into_a_page() {
        Form form = new Form(
                List.of(new Password("password", "Password", "")),
                List.of(new Button("on", "Go on", Button.Look.MAIN)));
        Form filled = form.filled(java.util.Map.of("password", List.of("correct horse")));
        Page page = Page.of(Page.State.OPEN, LinkView.asking("A password", filled));
        assertThat(html.text(page, "x", "")).doesNotContain("correct horse");
        assertThat(PageJson.text(page)).doesNotContain("correct horse");
        assertThat(form.submitted(java.util.Map.of("answer", List.of("on"), "password", List.of("correct horse"))))
                .hasToString("Submitted[on]");
    }

    @Test
    void a_view_that_was_kept_is_read_as_it_was() {
        LinkView view = everything(HOSTILE);
        assertThat(PageJson.view(PageJson.text(view))).isEqualTo(view);
        LinkView telling = LinkView.telling("Done");
        assertThat(PageJson.view(PageJson.text(telling))).isEqualTo(telling);
    }
}

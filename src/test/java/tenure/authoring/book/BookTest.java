package tenure.authoring.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tenure.authoring.scenario.ShippedPack;
import tenure.rules.Edition;
import tenure.rules.drools.DrlCompiler;
import tenure.rules.drools.WrittenRule;
import tenure.rules.drools.WrittenRules;
import tenure.rules.pack.EntityPackReader;
import tenure.rules.pack.PackFiles;

/** The pages made of a pack tell everything that is in it, in words, and always the same. */
class BookTest {

    private static final PackFiles FILES = ShippedPack.MY_PLAN.files();
    private static final Edition EDITION = ShippedPack.MY_PLAN.edition();
    private static final String RULE_BOOK = RuleBookPage.of(EDITION, FILES).markdown();
    private static final String REFERENCE = ReferencePage.of(EDITION, FILES).markdown();
    private static final List<WrittenRule> RULES =
            WrittenRules.read(FILES.texts(new ArrayList<>())).rules();

    @Test
    void every_rule_has_its_section_and_its_scenarios() {
        assertThat(EDITION.rules().rules())
                .hasSameSizeAs(RULES)
                .allSatisfy(rule -> assertThat(RULE_BOOK).contains("\n### " + rule.name() + "\n"));
        assertThat(RULE_BOOK).doesNotContain("No scenario makes it fire");
    }

    @Test
    void every_condition_and_conclusion_that_ships_reads_in_words() {
        assertThat(RULES)
                .allSatisfy(rule ->
                        assertThat(new Wording(rule).wordless()).as(rule.name()).isEmpty());
    }

    @Test
    void a_rule_reads_as_a_person_would_tell_it() {
        assertThat(RULE_BOOK).contains("""
                ### a grant opens no area it does not name
                """).contains("""
                When

                - a partner asks
                - the action is of class VIEW or CONTROL
                - the action takes a grant for its scope
                - the customer trusts its partner
                - the customer does not trust its partner with ALL
                - the customer does not trust its partner with the scope of the action

                then it is refused, for TPA\\_SCOPE\\_MISSING.
                """);
    }

    @Test
    void every_word_of_the_pack_is_in_the_reference() {
        List<String> words = new ArrayList<>(EDITION.reasons().keySet());
        words.addAll(EDITION.obligations());
        words.addAll(EDITION.sources());
        words.addAll(EDITION.catalogue().actions().keySet());
        words.addAll(EDITION.catalogue().levels().keySet());
        words.addAll(EDITION.catalogue().features().keySet());
        words.addAll(EDITION.catalogue().controls().keySet());
        words.addAll(EDITION.catalogue().products().keySet());
        words.addAll(EDITION.catalogue().parameters().keySet());
        assertThat(words).allSatisfy(word -> assertThat(REFERENCE).containsPattern("(?m)^ *\\| *`" + word + "` *\\|"));
        Vocabulary.ALL.facts().forEach(fact -> assertThat(REFERENCE).contains("\n### " + fact.name() + "\n"));
    }

    @Test
    void it_tells_where_a_word_is_used() {
        assertThat(row("`bar.keep`")).contains("scenarios");
        assertThat(row("`renewalWindow`")).contains("“a service may be renewed once its current term is about to end”");
        assertThat(row("`locationVisible`")).contains("yes or no", "third-party-access.drl:");
        assertThat(row("`OFFER_OFCOM_CAP`")).contains("“a new term comes with the offer of an Ofcom cap”");
    }

    private static String row(String word) {
        return REFERENCE
                .lines()
                .filter(line -> line.matches("^ *\\| *\\Q" + word + "\\E *\\|.*"))
                .findFirst()
                .orElse("");
    }

    @Test
    void the_same_pack_makes_the_same_bytes() {
        assertThat(RuleBookPage.of(EDITION, PackFiles.of(FILES.contents())).html())
                .isEqualTo(RuleBookPage.of(EDITION, FILES).html());
        assertThat(ReferencePage.of(EDITION, FILES).markdown()).isEqualTo(REFERENCE);
    }

    @Test
    void text_of_a_pack_stays_text() {
        Page page = new Page("<script>&");
        page.paragraph(Inline.text("<b>*x*</b> [a](javascript:b) $1 \\ {body}"), Inline.code("`|`<i>"));
        page.table(List.of("a|b"), List.of(List.of(Inline.code("c|d")), List.of(Inline.text("e|<u>"))));
        assertThat(page.html())
                .contains("<title>&lt;script&gt;&amp;</title>", "&lt;b&gt;*x*&lt;/b&gt; [a](javascript:b) $1 \\ {body}")
                .contains("<code>c|d</code>", "<td>e|&lt;u&gt;</td>")
                .doesNotContain("<script>", "<b>", "<i>", "<u>", "href");
        String read = Inline.OURS
                .parse(page.markdown()
                        .lines()
                        .filter(line -> line.contains("*x"))
                        .findFirst()
                        .orElseThrow())
                .getFirstChild()
                .getFirstChild()
                .toString();
        assertThat(read).contains("<b>");
    }

    @Test
    void a_small_pack_makes_just_these_pages() throws IOException {
        Path folder = Path.of("src/test/packs/todo");
        PackFiles files = PackFiles.of(folder);
        Edition edition =
                new EntityPackReader(DrlCompiler::book).read("todo", files).edition();
        same("todo-rulebook.md.txt", RuleBookPage.of(edition, files).markdown());
        same("todo-rulebook.html", RuleBookPage.of(edition, files).html());
        same("todo-reference.md.txt", ReferencePage.of(edition, files).markdown());
    }

    @Test
    void what_there_are_no_words_for_is_told_as_it_is_written() {
        WrittenRule rule = WrittenRules.in("a.drl", """
                        rule "a" when
                            Question( act == "a.b", service.nothing > 3 || act == "" )
                            not Grant( partner == account.partner )
                            Unheard( of == 1 )
                        then findings.sing(); end
                        """).orElseThrow().get(0);
        assertThat(new Wording(rule).wordless())
                .containsExactly("service.nothing > 3 || act == \"\"", "Unheard( of == 1 )", "findings.sing();");
    }

    private static void same(String golden, String text) throws IOException {
        Path file = Path.of("src/test/resources/golden/book", golden);
        assertThat(text).as(golden).isEqualTo(Files.readString(file));
    }
}

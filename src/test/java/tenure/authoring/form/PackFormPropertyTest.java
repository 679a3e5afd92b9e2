package tenure.authoring.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tenure.rules.drools.DrlToken;
import tenure.rules.drools.DrlTokens;
import tenure.rules.drools.WrittenRules;
import tenure.rules.pack.PackFiles;

/** Whatever the text, laying it out twice is laying it out once, and says the same. */
class PackFormPropertyTest {

    private static final List<String> RULES =
            PackFiles.of(Path.of("rules/my-plan")).texts(new ArrayList<>()).entrySet().stream()
                    .filter(file -> file.getKey().endsWith(".drl"))
                    .map(Map.Entry::getValue)
                    .toList();
    private static final List<String> BLANKS = List.of(" ", "  ", "\n", "\t", "\n\n   ", " \r\n");

    @Property(tries = 300)
    void rules_laid_out_in_any_way_are_laid_out_in_one(@ForAll("rules") String rules, @ForAll Random random) {
        String torn = torn(rules, random);
        assertThat(PackForm.format("a.drl", torn)).isEqualTo(rules);
        assertThat(WrittenRules.in("a.drl", torn).orElseThrow())
                .zipSatisfy(WrittenRules.in("a.drl", rules).orElseThrow(), (one, other) -> {
                    assertThat(one.saysTheSameAs(other)).isTrue();
                    assertThat(one.comment()).isEqualTo(other.comment());
                });
    }

    /** Other blanks between the words of its rules; head and comments as they are. */
    private static String torn(String rules, Random random) {
        StringBuilder torn = new StringBuilder();
        boolean inRule = false;
        int read = 0;
        for (DrlToken token : DrlTokens.of(rules)) {
            boolean glued = token.is(".") || torn.toString().endsWith(".") || token.is(";");
            torn.append(inRule && !glued ? blank(random) : rules.substring(read, token.start()));
            torn.append(token.text());
            read = token.end();
            inRule = (inRule || token.is("when")) && !token.is("end");
        }
        return torn.append('\n').toString();
    }

    private static String blank(Random random) {
        return BLANKS.get(random.nextInt(BLANKS.size()));
    }

    @Provide
    Arbitrary<String> rules() {
        return Arbitraries.of(RULES);
    }

    @Property(tries = 500)
    void a_table_says_what_it_said(@ForAll("tables") String table) {
        String formatted = PackForm.format("a.csv", table);
        assertThat(PackForm.format("a.csv", formatted)).isEqualTo(formatted);
        Optional<List<List<String>>> said = CsvText.read(table);
        assertThat(CsvText.read(formatted)).isEqualTo(said);
    }

    @Provide
    Arbitrary<String> tables() {
        return Arbitraries.of("a", "GOLD", "a|b", " ", ",", "\"", "\n", "é", "\"x, y\"", "\"\"")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 500)
    void yaml_laid_out_twice_is_laid_out_once(@ForAll("entries") String yaml) {
        String formatted = PackForm.format("a.yaml", yaml);
        assertThat(PackForm.format("a.yaml", formatted)).isEqualTo(formatted);
    }

    @Provide
    Arbitrary<String> entries() {
        return Arbitraries.of(
                        "a: 1\n",
                        "b:\n",
                        "  c: 2\n",
                        "    d: x  \n",
                        "- e\n",
                        "  - f: 1\n",
                        "\n",
                        "# g\n",
                        "  # h\n",
                        "  i: |\n",
                        "      j  \n",
                        "k: { l: 1,\n",
                        "   m: 2 }\n",
                        "n: \"o\n",
                        "  p\"\n",
                        "q: r\n  s\n")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 500)
    void any_text_laid_out_twice_is_laid_out_once(@ForAll String text) {
        for (String path : List.of("a.drl", "a.csv", "a.yaml")) {
            String formatted = PackForm.format(path, text);
            assertThat(PackForm.format(path, formatted)).isEqualTo(formatted);
        }
    }
}

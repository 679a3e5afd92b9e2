package tenure.authoring.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenure.json.JsonText;
import tenure.rules.pack.PackCopy;
import tenure.rules.pack.PackFiles;

/** What is told of two packs is what an analyst did to make one of the other. */
class PackComparisonTest {

    private static final PackFiles SHIPPED = PackFiles.of(Path.of("rules/my-plan"));

    private static final String RULE = """
            // S000-68
            rule "only a product that is active is removed"
            when
                Question( act == "bolt-on.remove", product != null, !service.holds( product.name ) )
            then
                findings.deny( "BOLT_ON_NOT_ACTIVE" );
            end
            """;

    @TempDir
    private Path folder;

    @Test
    void a_pack_is_the_same_as_itself() {
        PackComparison comparison = PackComparison.of(SHIPPED, PackFiles.of(SHIPPED.contents()));
        assertThat(comparison.isEmpty()).isTrue();
        assertThat(ComparisonText.of(comparison)).isEmpty();
    }

    @Test
    void layout_of_a_rule_is_no_change_of_it() {
        PackComparison comparison = edited("bolt-ons.drl", RULE, """
                // S000-68
                rule "only a product that is active is removed" when
                  Question(act=="bolt-on.remove",
                           product!=null,   !service.holds(product.name))
                then findings.deny("BOLT_ON_NOT_ACTIVE"); end
                """);
        assertThat(comparison.files()).extracting(FileChange::path).containsExactly("bolt-ons.drl");
        assertThat(comparison.rules()).isEmpty();
    }

    @Test
    void a_condition_and_a_conclusion_that_changed_are_told_both() {
        PackComparison comparison = edited(
                "bolt-ons.drl",
                RULE,
                RULE.replace("product != null, ", "").replace("BOLT_ON_NOT_ACTIVE", "UNKNOWN_PRODUCT"));
        assertThat(comparison.rules())
                .extracting(
                        change -> change.how().word(), change -> change.rule().name(), RuleChange::to)
                .containsExactly(
                        tuple(
                                "condition changed",
                                "only a product that is active is removed",
                                "Question( act == \"bolt-on.remove\", !service.holds( product.name ) )"),
                        tuple(
                                "conclusion changed",
                                "only a product that is active is removed",
                                "findings.deny( \"UNKNOWN_PRODUCT\" );"));
    }

    @Test
    void the_same_rule_under_another_name_is_renamed() {
        PackComparison comparison =
                edited("bolt-ons.drl", RULE, RULE.replace("that is active is removed", "in use is removed"));
        assertThat(ComparisonText.of(comparison)).contains("""
                rules
                  bolt-ons.drl:71: renamed: "only a product in use is removed"
                    - only a product that is active is removed
                    + only a product in use is removed
                """);
        assertThat(comparison.rules()).hasSize(1);
    }

    @Test
    void a_rule_in_another_file_is_moved_and_its_comment_is_told() {
        PackCopy copy = PackCopy.in(folder);
        copy.replace("bolt-ons.drl", RULE, "").append("renewals.drl", "\n" + RULE.replace("// S000-68", "// S000-69"));
        assertThat(PackComparison.of(SHIPPED, PackFiles.of(copy.folder())).rules())
                .extracting(change -> change.how().word() + ": " + change.from() + " -> " + change.to())
                .containsExactly("moved: bolt-ons.drl -> renewals.drl", "comment changed: S000-68 -> S000-69");
    }

    @Test
    void a_rule_that_is_new_or_gone_is_told_with_what_it_says() {
        PackComparison comparison = edited(
                "bolt-ons.drl",
                RULE,
                RULE.replace("only a product", "no product").replace("bolt-on.remove", "x.remove"));
        assertThat(comparison.rules()).extracting(change -> change.how().word()).containsExactly("added", "removed");
        assertThat(comparison.rules().get(1).from())
                .isEqualTo(
                        "when Question( act == \"bolt-on.remove\", product != null, !service.holds( product.name ) )\n"
                                + "then findings.deny( \"BOLT_ON_NOT_ACTIVE\" );");
    }

    @Test
    void cells_rows_and_their_order_are_told() {
        PackCopy copy = PackCopy.in(folder);
        copy.replace("features.csv", "USAGE_DETAIL,SERVICE,GOLD", "USAGE_DETAIL,SERVICE,ESSENTIAL")
                .replace("features.csv", "SPEND_CONTROLS,SERVICE,GOLD,S000-38\n", "")
                .append("features.csv", "\"NEW ONE\" , SERVICE,GOLD,S000-38\n")
                .replace("levels.csv", "GOLD,APPROXIMATE,S000-65\n", "")
                .append("levels.csv", "GOLD,APPROXIMATE,S000-65\n");
        assertThat(ComparisonText.of(PackComparison.of(SHIPPED, PackFiles.of(copy.folder()))))
                .contains("""
                        tables
                          features.csv: cell changed: USAGE_DETAIL: level: GOLD -> ESSENTIAL
                          features.csv: row added: NEW ONE: NEW ONE,SERVICE,GOLD,S000-38
                          features.csv: row removed: SPEND_CONTROLS: SPEND_CONTROLS,SERVICE,GOLD,S000-38
                          levels.csv: row moved: GOLD
                        """);
    }

    @Test
    void entries_of_yaml_files_are_told_by_their_path() {
        PackCopy copy = PackCopy.in(folder);
        copy.replace("parameters.yaml", "source: A37\n  value: 30", "source: A37\n  value:   45")
                .replace("pack.yaml", "  - OFFER_OFCOM_CAP\n", "")
                .replace(
                        "scenarios/renewals.yaml",
                        copy.text("scenarios/renewals.yaml")
                                .substring(copy.text("scenarios/renewals.yaml").lastIndexOf("  - name:")),
                        "");
        PackComparison comparison = PackComparison.of(SHIPPED, PackFiles.of(copy.folder()));
        assertThat(comparison.entries())
                .extracting(change -> change.how().word() + " " + change.file() + " " + change.path())
                .satisfiesExactly(
                        one -> assertThat(one).isEqualTo("changed pack.yaml obligations"),
                        one -> assertThat(one).isEqualTo("changed parameters.yaml tpaRequestValidity.value"),
                        one -> assertThat(one).startsWith("removed scenarios/renewals.yaml cases["));
        assertThat(comparison.entries().get(1))
                .extracting(EntryChange::from, EntryChange::to)
                .containsExactly("30", "45");
    }

    @Test
    void files_are_compared_line_by_line_and_unreadable_ones_as_files() {
        Map<String, byte[]> edited = new TreeMap<>(SHIPPED.contents());
        edited.put("bolt-ons.drl", "rule \"broken".getBytes(StandardCharsets.UTF_8));
        edited.put("extra.bin", new byte[] {(byte) 0xff, 0});
        edited.remove("levels.csv");
        PackComparison comparison = PackComparison.of(SHIPPED, PackFiles.of(edited));
        assertThat(comparison.files())
                .extracting(change -> change.how().word() + " " + change.path())
                .containsExactly("changed bolt-ons.drl", "added extra.bin", "removed levels.csv");
        assertThat(comparison.rules()).isEmpty();
        assertThat(comparison.files().get(1).unified()).isEmpty();
        assertThat(comparison.files().get(2).unified())
                .startsWith("--- a/levels.csv\n+++ /dev/null\n@@ -1,4 +0,0 @@\n-level,precision,source\n");
    }

    @Test
    void what_would_keep_a_parser_busy_is_compared_as_a_file() {
        String deep =
                "rule \"deep\" when Question( " + "(".repeat(30) + "act == \"x\"" + ")".repeat(30) + " ) then end\n";
        Map<String, byte[]> edited = new TreeMap<>(SHIPPED.contents());
        edited.put("deep.drl", deep.getBytes(StandardCharsets.UTF_8));
        edited.put("reasons.yaml", "a: &a [ 1 ]\nb: [ *a, *a ]\n".getBytes(StandardCharsets.UTF_8));
        PackComparison comparison = PackComparison.of(SHIPPED, PackFiles.of(edited));
        assertThat(comparison.files()).extracting(FileChange::path).containsExactly("deep.drl", "reasons.yaml");
        assertThat(comparison.rules()).isEmpty();
        assertThat(comparison.entries()).isEmpty();
    }

    @Test
    void it_is_written_as_json() {
        PackComparison comparison = edited("features.csv", "LOCATION,SERVICE,ESSENTIAL", "LOCATION,SERVICE,GOLD");
        String json = new String(JsonText.bytes(to -> ComparisonWriter.write(comparison, to)), StandardCharsets.UTF_8);
        assertThat(json)
                .contains("\"rules\":[],\"rows\":[{\"change\":\"cell changed\",\"file\":\"features.csv\","
                        + "\"row\":\"LOCATION\",\"column\":\"level\",\"from\":\"ESSENTIAL\",\"to\":\"GOLD\"}]");
    }

    private PackComparison edited(String file, String old, String by) {
        return PackComparison.of(
                SHIPPED, PackFiles.of(PackCopy.in(folder).replace(file, old, by).folder()));
    }
}

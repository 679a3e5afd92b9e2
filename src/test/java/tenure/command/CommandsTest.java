package tenure.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenure.command.Spoken.Ended;
import tenure.json.StrictJson;
import tenure.rules.pack.PackCopy;

/** What each command tells, and the code it ends with. */
class CommandsTest {

    private static final String SHIPPED = "rules/my-plan";

    @TempDir
    private Path folder;

    @Test
    void a_good_pack_passes_its_check() {
        Ended ended = Spoken.run("check", SHIPPED);
        assertThat(ended.out()).contains("scenarios, all pass\n", "my-plan: no errors\n");
        assertThat(ended.code()).isZero();
    }

    @Test
    void every_problem_is_told_with_its_place() {
        PackCopy copy = PackCopy.in(folder)
                .replace("controls.csv", "BAR_INTL,BAR,BASIC_BARS", "BAR_INTL,BAR,BASIC_BAR")
                .replace("renewals.drl", "NOT_RENEWAL_ELIGIBLE", "NOT_ELIGIBLE");
        Ended ended = Spoken.run("check", copy.folder().toString());
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out())
                .contains(copy.folder()
                        + "/controls.csv:2:14: error: there is no feature `BASIC_BAR`; did you mean `BASIC_BARS`?"
                        + " [unknown-feature]\n")
                .contains(copy.folder() + "/renewals.drl:15:")
                .endsWith("my-plan: 3 errors, 1 warning\n");
    }

    @Test
    void a_check_can_be_told_to_programs() {
        PackCopy copy =
                PackCopy.in(folder).replace("controls.csv", "BAR_INTL,BAR,BASIC_BARS", "BAR_INTL,BAR,BASIC_BAR");
        JsonNode report = json(Spoken.run("check", "--json", copy.folder().toString()));
        assertThat(report.path("passed").booleanValue()).isFalse();
        assertThat(report.path("problems").get(0).path("file").textValue()).isEqualTo("controls.csv");
        assertThat(report.path("problems").get(0).path("line").intValue()).isEqualTo(2);
        assertThat(report.path("problems").get(0).path("severity").textValue()).isEqualTo("error");
    }

    @Test
    void scenarios_that_fail_and_rules_that_never_fire_are_told() {
        PackCopy copy = PackCopy.in(folder)
                .append("renewals.drl", """

                // S000-63
                rule "nobody ever asks for what is not there"
                when
                    Question( act == "usage.view", act == "location.view" )
                then
                    findings.permit();
                end
                """)
                .replace(
                        "parameters.yaml",
                        "unit: days\n  source: A2\n  value: 30",
                        "unit: days\n  source: A2\n  value: 31");
        Ended ended = Spoken.run("test", copy.folder().toString());
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out())
                .contains(
                        "error: gold features can be bought the day before the renewal window opens: outcome: expected ALLOW, got DENY")
                .contains("/renewals.drl:35:1: warning: no scenario makes this rule fire [never-fires] in rule"
                        + " \"nobody ever asks for what is not there\"\n")
                .contains("1 rule never fired; every row is used\n");
    }

    @Test
    void coverage_counts_scenarios_of_rules_and_rows() {
        Ended ended = Spoken.run("test", "--coverage", SHIPPED);
        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .containsPattern(
                        "(?m)^ *[1-9][0-9]*  rules/my-plan/authority.drl:[0-9]+ \"everybody may see what is open\"\n")
                .containsPattern("(?m)^ *[1-9][0-9]*  GOLD in levels.csv\n");
        JsonNode told = json(Spoken.run("test", "--only", "bank details", "--json", SHIPPED));
        assertThat(told.path("scenarios"))
                .isNotEmpty()
                .allMatch(one -> one.path("passed").booleanValue());
        assertThat(told.path("rules")).anyMatch(rule -> rule.path("scenarios").intValue() == 0);
    }

    @Test
    void a_pack_of_entities_is_checked_too() {
        assertThat(Spoken.run("check", "src/test/packs/todo").out()).endsWith("todo: no errors\n");
        assertThat(Spoken.run("test", "src/test/packs/todo").code()).isZero();
    }

    @Test
    void differences_are_told_and_may_end_with_one() {
        PackCopy copy =
                PackCopy.in(folder).replace("features.csv", "LOCATION,SERVICE,ESSENTIAL", "LOCATION,SERVICE,GOLD");
        String edited = copy.folder().toString();
        Ended ended = Spoken.run("diff", SHIPPED, edited);
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).isEqualTo("""
                files
                  changed: features.csv
                tables
                  features.csv: cell changed: LOCATION: level: ESSENTIAL -> GOLD
                """);
        assertThat(Spoken.run("diff", "--exit-code", SHIPPED, edited).code()).isEqualTo(1);
        assertThat(Spoken.run("diff", "--exit-code", SHIPPED, SHIPPED).code()).isZero();
        assertThat(Spoken.run("diff", "--unified", SHIPPED, edited).out())
                .contains("-LOCATION,SERVICE,ESSENTIAL,S000-62\n+LOCATION,SERVICE,GOLD,S000-62\n");
        assertThat(json(Spoken.run("diff", "--json", SHIPPED, edited)).path("rows"))
                .hasSize(1);
    }

    @Test
    void files_are_laid_out_or_only_listed() {
        PackCopy copy = PackCopy.in(folder);
        String neat = copy.text("renewals.drl");
        copy.write("renewals.drl", neat.replace("    ", "\t"));
        String untidy = copy.folder().toString();
        Ended listed = Spoken.run("format", "--check", untidy);
        assertThat(listed.code()).isEqualTo(1);
        assertThat(listed.out()).isEqualTo(untidy + "/renewals.drl\n");
        assertThat(copy.text("renewals.drl")).isNotEqualTo(neat);
        assertThat(Spoken.run("format", untidy).code()).isZero();
        assertThat(copy.text("renewals.drl")).isEqualTo(neat);
        assertThat(Spoken.run("format", "--check", untidy)).isEqualTo(new Ended(0, "", ""));
    }

    @Test
    void pages_are_written_as_markdown_and_html() throws IOException {
        Path file = folder.resolve("book.html");
        assertThat(Spoken.run("rulebook", "--html", "-o", file.toString(), SHIPPED))
                .isEqualTo(new Ended(0, "", ""));
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).startsWith("<!doctype html>\n");
        assertThat(Spoken.run("reference", SHIPPED).out()).startsWith("# The reference of my.plan entitlements\n");
        assertThat(json(Spoken.run("reference", "--json", SHIPPED)).path("type").textValue())
                .isEqualTo("text/markdown");
    }

    @Test
    void a_wrong_command_line_ends_with_two_and_a_missing_folder_with_three() {
        assertThat(Spoken.run("chek").code()).isEqualTo(2);
        assertThat(Spoken.run("check").err()).contains("Missing required parameter: 'PACK'");
        assertThat(Spoken.run("check", "--no-such-option", SHIPPED).code()).isEqualTo(2);
        Ended missing = Spoken.run("check", "no/such/folder");
        assertThat(missing).isEqualTo(new Ended(3, "", "There is no folder no/such/folder.\n"));
    }

    @Test
    void every_command_helps() {
        for (String command : List.of("check", "test", "diff", "format", "publish", "reference", "rulebook")) {
            Ended ended = Spoken.run(command, "--help");
            assertThat(ended.code()).isZero();
            assertThat(ended.out()).startsWith("Usage: tenure " + command);
            assertThat(Spoken.run("--help").out()).contains("  " + command + " ");
        }
    }

    private static JsonNode json(Ended ended) {
        return StrictJson.read(ended.out().getBytes(StandardCharsets.UTF_8));
    }
}

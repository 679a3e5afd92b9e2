package tenure.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenure.rules.EditionRejected;
import tenure.rules.Problem;

/** A broken pack is refused with every problem at its place. */
class BrokenPackTest {

    @TempDir
    Path temp;

    private List<Problem> problems(PackCopy pack) {
        EditionRejected rejected = catchThrowableOfType(EditionRejected.class, pack::read);
        assertThat(rejected).isNotNull();
        assertThat(rejected.getMessage()).doesNotContain("LambdaConsequence", "Java source", ":-1:");
        return rejected.problems();
    }

    private static int lineOf(PackCopy pack, String file, String words) {
        return (int) pack.text(file)
                        .lines()
                        .takeWhile(line -> !line.contains(words))
                        .count()
                + 1;
    }

    @Test
    void everyProblemIsToldAtOnce() {
        PackCopy pack = PackCopy.in(temp)
                .replace("features.csv", "USAGE_DETAIL,SERVICE,GOLD", "USAGE_DETAIL,SERVICE,SILVER")
                .replace("controls.csv", "BAR_INTL,BAR,BASIC_BARS", "BAR_INTL,BAR,BASIC_BEARS")
                .replace("caps.drl", "findings.deny( \"CAP_NOT_AVAILABLE\" )", "findings.deny( \"CAP_GONE\" )")
                .replace("parameters.yaml", "value: 30", "value: thirty");
        assertThat(problems(pack))
                .extracting(Problem::file, Problem::line)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("features.csv", 3),
                        org.assertj.core.groups.Tuple.tuple("controls.csv", 2),
                        org.assertj.core.groups.Tuple.tuple("caps.drl", lineOf(pack, "caps.drl", "CAP_GONE")))
                .anyMatch(at -> at.toList().get(0).equals("parameters.yaml"));
    }

    @Test
    void aSyntaxErrorIsToldAtItsLine() {
        PackCopy pack = PackCopy.in(temp)
                .replace("readiness.drl", "rule \"an account is migrated", "rulle \"an account is migrated");
        assertThat(problems(pack)).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("readiness.drl");
            assertThat(problem.line()).isEqualTo(lineOf(pack, "readiness.drl", "rulle"));
        });
    }

    @Test
    void anUnknownFieldIsToldInItsRule() {
        PackCopy pack =
                PackCopy.in(temp).replace("readiness.drl", "act != \"terms.accept\"", "akt != \"terms.accept\"");
        assertThat(problems(pack)).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("readiness.drl");
            assertThat(problem.rule()).isEqualTo("a customer finishes set-up before using the account");
            assertThat(problem.message()).contains("akt");
        });
    }

    @Test
    void anUnknownFieldOfWhatAQuestionLeadsToIsToldAtItsLine() {
        PackCopy pack = PackCopy.in(temp).replace("controls.drl", "holding != null )", "service.tariff == \"MBB\" )");
        assertThat(problems(pack)).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("controls.drl");
            assertThat(problem.line()).isEqualTo(lineOf(pack, "controls.drl", "service.tariff"));
            assertThat(problem.rule()).isEqualTo("a control that is active is not added again");
        });
    }

    @Test
    void anUnknownVerbIsToldInItsRule() {
        PackCopy pack = PackCopy.in(temp)
                .replace("readiness.drl", "findings.deny( \"NOT_MIGRATED\" )", "findings.refuze( \"NOT_MIGRATED\" )");
        assertThat(problems(pack)).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("readiness.drl");
            assertThat(problem.rule()).isEqualTo("an account is migrated before it is used");
            assertThat(problem.message()).contains("refuze");
        });
    }

    @Test
    void aRuleNameIsUsedOnce() {
        PackCopy pack = PackCopy.in(temp);
        pack.write("again.drl", pack.text("readiness.drl"));
        assertThat(problems(pack)).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("duplicate-rule");
            assertThat(problem.message()).contains("again.drl:");
        });
    }

    @Test
    void aMissingTableAMissingColumnAndAShortRowAreTold() throws java.io.IOException {
        PackCopy pack = PackCopy.in(temp)
                .replace("products.csv", "soldWhen", "sold")
                .append("actions.csv", "lonely.act,service\n");
        Files.delete(pack.folder().resolve("levels.csv"));
        assertThat(problems(pack)).extracting(Problem::file).contains("products.csv", "actions.csv", "levels.csv");
    }

    @Test
    void aReasonNeedsATextForEveryAudience() {
        PackCopy pack = PackCopy.in(temp).replace("reasons.yaml", "    partner: \"This user is not known.\"\n", "");
        assertThat(problems(pack)).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("reasons.yaml");
            assertThat(problem.message()).contains("partner");
        });
    }

    @Test
    void whatIsNotTextIsTold() throws java.io.IOException {
        PackCopy pack = PackCopy.in(temp);
        Files.write(pack.folder().resolve("caps.drl"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(problems(pack)).extracting(Problem::code).contains("encoding");
    }

    @Test
    void aPageIsOpenedByActionsThereAre() {
        PackCopy pack = PackCopy.in(temp)
                .replace("pack.yaml", "controls: controls.view", "controls: bar.add")
                .replace("pack.yaml", "services: account.view", "services: account.look")
                .replace("pack.yaml", "ofcom: ofcom-cap", "ofcom: offcom-cap")
                .replace("pack.yaml", "boltOns:", "bolts:");
        assertThat(problems(pack))
                .extracting(Problem::line)
                .containsExactlyInAnyOrder(
                        lineOf(pack, "pack.yaml", "controls: bar.add"),
                        lineOf(pack, "pack.yaml", "account.look"),
                        lineOf(pack, "pack.yaml", "offcom-cap"),
                        lineOf(pack, "pack.yaml", "bolts:"));
    }
}

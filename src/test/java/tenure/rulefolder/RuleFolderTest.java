package tenure.rulefolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenure.authoring.scenario.ShippedPack;

/** One rule, one sentence, one reason: how every shipped rule is written. */
class RuleFolderTest {

    private static final Pattern SENTENCE = Pattern.compile("[a-z][A-Za-z0-9 ,:'-]*[a-z]");
    private static final int FEWEST_WORDS = 4;
    private static final Pattern OPENS_A_RULE =
            Pattern.compile("\\s*(Question|Newcomer|Invitee|PlanEdit)\\(.*", Pattern.DOTALL);
    private static final Pattern OPENS_A_DEFINITION =
            Pattern.compile("\\s*(Situation|BoltOn|PlanOption)\\(.*", Pattern.DOTALL);
    private static final Pattern FINDS = Pattern.compile(" {4}findings\\.[a-zA-Z]+\\([^;{}\\n]*\\);\\n");
    private static final Pattern DEFINES = Pattern.compile(" {4}definitions\\.[a-zA-Z]+\\([^;{}\\n]*\\);\\n");

    /** Words of DRL that make order matter, change facts, or are no condition. */
    private static final Pattern FORBIDDEN = Pattern.compile("(?<![.\\w-])(salience|no-loop|lock-on-active|auto-focus"
            + "|activation-group|agenda-group|ruleflow-group|date-effective|date-expires|duration|timer|enabled|dialect"
            + "|extends|modify|update|insert|insertLogical|delete|retract|eval|from|collect|accumulate|acc|function"
            + "|query|declare|window|entry-point|new|return|if|for|while|do|try|throw|var)\\b");

    private static final Pattern TEXT = Pattern.compile("\"[^\"\\n]*\"");
    private static final Pattern COMMENT = Pattern.compile("//[^\\n]*");
    private static final Pattern JAVA = Pattern.compile("[;{}]|(?<![=!<>])=(?!=)|\\+\\+|--");
    private static final Pattern HEAD =
            Pattern.compile("package rules\\.[a-z]+;|import tenure\\.facts\\.\\*;|import tenure\\.rules\\.Findings;"
                    + "|global Findings findings;|global Definitions definitions;");

    private final List<WrittenRule> rules = rules(ShippedPack.FOLDER);

    @Test
    void everyRuleIsReadHere() {
        assertThat(rules).hasSameSizeAs(ShippedPack.MY_PLAN.edition().rules().rules());
    }

    @Test
    void theNameIsASentenceOfItsOwn() {
        Set<String> names = new HashSet<>();
        assertThat(rules)
                .allMatch(rule -> SENTENCE.matcher(rule.name()).matches())
                .allMatch(rule -> rule.name().split(" ", -1).length >= FEWEST_WORDS)
                .allMatch(rule -> names.add(rule.name()));
    }

    @Test
    void whenOpensWithTheQuestionOrInDefinitionsWithTheSituation() {
        assertThat(rules)
                .allMatch(rule -> (rule.defines() ? OPENS_A_DEFINITION : OPENS_A_RULE)
                        .matcher(rule.when())
                        .matches());
    }

    @Test
    void thenIsOneLineThatFindsOrDefines() {
        assertThat(rules)
                .allMatch(rule ->
                        (rule.defines() ? DEFINES : FINDS).matcher(rule.then()).matches());
    }

    @Test
    void aCommentAboveCitesARequirement() {
        assertThat(rules)
                .allMatch(rule -> !rule.requirements().isEmpty())
                .allMatch(rule -> Requirements.ALL.keySet().containsAll(rule.requirements()));
    }

    @Test
    void nothingMakesOrderMatterOrChangesFacts() {
        assertThat(rules).noneMatch(rule -> forbidden(rule.when())).noneMatch(rule -> forbidden(rule.then()));
        assertThat(rules).noneMatch(rule -> JAVA.matcher(words(rule.when())).find());
    }

    @Test
    void besideRulesAFileHasOnlyItsHead() throws IOException {
        for (Path file : WrittenRule.files(ShippedPack.FOLDER)) {
            assertThat(beside(Files.readString(file))).as(file.toString()).isEmpty();
        }
    }

    @Test
    void badRulesAreFound(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("bad.drl"), """
                import java.util.*;
                rule "Bad"
                when
                    Account( x = 1 ) from accounts
                then
                    findings.permit(); update( x );
                end
                """);
        WrittenRule bad = rules(folder).get(0);
        assertThat(SENTENCE.matcher(bad.name()).matches()).isFalse();
        assertThat(OPENS_A_RULE.matcher(bad.when()).matches()).isFalse();
        assertThat(FINDS.matcher(bad.then()).matches()).isFalse();
        assertThat(bad.requirements()).isEmpty();
        assertThat(forbidden(bad.when())).isTrue();
        assertThat(forbidden(bad.then())).isTrue();
        assertThat(JAVA.matcher(words(bad.when())).find()).isTrue();
        assertThat(beside(Files.readString(folder.resolve("bad.drl")))).contains("import java.util.*;");
    }

    private static boolean forbidden(String code) {
        return FORBIDDEN.matcher(words(code)).find();
    }

    /** The code without its texts. */
    private static String words(String code) {
        return TEXT.matcher(code).replaceAll("\"\"");
    }

    /** What stands outside of rules and comments, without what belongs at the head of a file. */
    private static List<String> beside(String file) {
        String rest = Pattern.compile("(?ms)^rule \".*?^end$").matcher(file).replaceAll("");
        return COMMENT.matcher(rest)
                .replaceAll("")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !HEAD.matcher(line).matches())
                .toList();
    }

    private static List<WrittenRule> rules(Path folder) {
        try {
            return WrittenRule.in(folder);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

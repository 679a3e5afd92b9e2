package tenure.authoring.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenure.rules.Problem;
import tenure.rules.pack.PackFiles;

/** What is wrong with a scenario file is told with its line. */
class ScenarioFilesTest {

    @TempDir
    private Path folder;

    @Test
    void everyProblemHasItsPlace() throws IOException {
        assertThat(problems("""
                        topic: wrong
                        cases:
                          - source: [ A1 ]
                            when: { customer: PRIMARY, does: account.view }
                            then: { outcome: ALLOW }
                          - name: a member nobody knows
                            source: [ A1 ]
                            given:
                              account:
                                colour: red
                            when: { customer: PRIMARY, does: account.view }
                            then: { outcome: ALLOW }
                          - name: words nobody knows
                            source: [ A1 ]
                            given: { account: { services: [ { packages: BRONZE, controls: BAR_FUN } ] } }
                            when: { customer: PRIMARY, does: account.view, asOf: 2020-02-30 }
                            then: { outcome: MAYBE, reasons: [ NO_IDEA ], obligations: [ SING ] }
                          - name: words nobody knows
                            when: { does: account.view, how: fast }
                        """))
                .containsExactly(
                        "scenarios/wrong.yaml:3 `name` is missing",
                        "scenarios/wrong.yaml:10 there is no `colour` here",
                        "scenarios/wrong.yaml:15 level: \"BRONZE\" is not in levels.csv",
                        "scenarios/wrong.yaml:15 control: \"BAR_FUN\" is not in controls.csv",
                        "scenarios/wrong.yaml:16 asOf is a date like 2020-11-01 or an instant like 2020-11-01T09:30:00Z",
                        "scenarios/wrong.yaml:17 `MAYBE` is none of ALLOW, DENY, NEEDS_APPROVAL, NEEDS_COST_ACCEPTANCE",
                        "scenarios/wrong.yaml:17 there is no reason `NO_IDEA`",
                        "scenarios/wrong.yaml:17 there is no obligation `SING`",
                        "scenarios/wrong.yaml:18 `source` is missing",
                        "scenarios/wrong.yaml:18 `then` is missing",
                        "scenarios/wrong.yaml:18 a case of this name stands at scenarios/wrong.yaml:13");
    }

    @Test
    void whatIsNoneWhereSomethingIsNeededIsAProblem() throws IOException {
        assertThat(problems("""
                        topic: wrong
                        cases:
                          - name: a service without a package
                            source: [ A1 ]
                            given: { account: { services: [ { packages: null } ], orders: [ {} ] } }
                            when: { customer: PRIMARY, does: account.view }
                            then: { outcome: ALLOW }
                        """))
                .containsExactly(
                        "scenarios/wrong.yaml:5 service needs packages", "scenarios/wrong.yaml:5 order needs action");
    }

    @Test
    void whatIsNoYamlIsAProblem() throws IOException {
        assertThat(problems("topic: wrong\ncases: [ {\n"))
                .hasSize(1)
                .allMatch(problem -> problem.contains("this is not YAML"));
    }

    private List<String> problems(String scenarios) throws IOException {
        Files.createDirectories(folder.resolve("scenarios"));
        Files.copy(ShippedPack.FOLDER.resolve("given.yaml"), folder.resolve("given.yaml"));
        Files.writeString(folder.resolve("scenarios/wrong.yaml"), scenarios);
        ScenarioFiles read = ScenarioFiles.read(ShippedPack.MY_PLAN.edition(), PackFiles.of(folder));
        assertThat(read.scenarios()).isEmpty();
        return read.problems().stream().map(ScenarioFilesTest::told).toList();
    }

    private static String told(Problem problem) {
        return problem.file() + ":" + problem.line() + " " + problem.message();
    }
}

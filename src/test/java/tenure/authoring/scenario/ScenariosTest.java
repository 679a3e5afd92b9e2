package tenure.authoring.scenario;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tenure.rules.RuleAt;

/** Every scenario that ships gets the answer it tells, and together they touch every rule and every row. */
class ScenariosTest {

    private static final int FEWEST_OF_AN_ACTION = 4;
    private static final List<String> GOLDEN = List.of("G5 ", "G6 ", "G7 ", "G11 ", "G12 ");

    private static final List<ScenarioResult> RESULTS = ShippedPack.MY_PLAN.play();
    private static final Coverage COVERAGE = Coverage.of(ShippedPack.MY_PLAN.edition(), RESULTS);

    @TestFactory
    Stream<DynamicContainer> scenarios() {
        Map<String, List<ScenarioResult>> byFile =
                RESULTS.stream().collect(groupingBy(result -> result.scenario().file(), LinkedHashMap::new, toList()));
        return byFile.entrySet().stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file.getKey(), file.getValue().stream().map(ScenariosTest::test)));
    }

    private static DynamicTest test(ScenarioResult result) {
        Scenario scenario = result.scenario();
        Path file = ShippedPack.FOLDER.resolve(scenario.file());
        URI place = URI.create(file.toUri() + "?line=" + scenario.line());
        return DynamicTest.dynamicTest(
                scenario.name(),
                place,
                () -> assertThat(result.differences()).as(result.toString()).isEmpty());
    }

    @Test
    void everyScenarioCanBeRead() {
        assertThat(ShippedPack.MY_PLAN.scenarios().problems()).isEmpty();
        assertThat(RESULTS).isNotEmpty();
    }

    @Test
    void everyRuleFiresInSomeScenario() {
        assertThat(COVERAGE.rules())
                .extracting(RuleAt::name)
                .as("rules that fire in no scenario")
                .isEmpty();
    }

    @Test
    void everyRowOfEveryTableIsUsedInSomeScenario() {
        assertThat(COVERAGE.rows()).as("rows that no scenario uses").isEmpty();
    }

    @Test
    void everyActionHasItsScenarios() {
        Map<String, Long> asked = RESULTS.stream()
                .collect(groupingBy(
                        result -> result.scenario().request().action().name(), counting()));
        assertThat(ShippedPack.MY_PLAN.edition().catalogue().actions().keySet())
                .as("actions with fewer than " + FEWEST_OF_AN_ACTION + " scenarios")
                .filteredOn(action -> asked.getOrDefault(action, 0L) < FEWEST_OF_AN_ACTION)
                .isEmpty();
    }

    @Test
    void theGoldenExamplesAreAmongThem() {
        assertThat(GOLDEN)
                .as("golden examples without a scenario")
                .filteredOn(example -> RESULTS.stream()
                        .noneMatch(result -> result.scenario().name().startsWith(example)))
                .isEmpty();
    }
}

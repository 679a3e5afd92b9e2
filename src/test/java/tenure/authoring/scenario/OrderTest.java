package tenure.authoring.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenure.decision.Decider;
import tenure.decision.Decision;
import tenure.rules.Edition;
import tenure.rules.Heard;
import tenure.rules.RuleAt;
import tenure.rules.RuleBook;
import tenure.rules.Session;
import tenure.rules.drools.DrlCompiler;
import tenure.rules.pack.PackReader;

/** The order of facts and the order of rules never matter. */
class OrderTest {

    private static final ShippedPack PACK = ShippedPack.MY_PLAN;
    private static final List<Decision> ANSWERS = answers(PACK.edition());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfFactsDoesNotMatter(long seed) {
        Edition edition = PACK.edition();
        RuleBook shuffling = new Shuffling(edition.rules(), new Random(seed));
        assertThat(answers(with(edition, shuffling))).isEqualTo(ANSWERS);
    }

    @Test
    void theOrderOfRuleFilesDoesNotMatter() {
        Edition backwards =
                new PackReader((name, files) -> DrlCompiler.book(name, backwards(files))).read("my-plan", PACK.files());
        assertThat(answers(backwards)).isEqualTo(ANSWERS);
    }

    /** The same files under names that sort the other way round. */
    private static Map<String, String> backwards(Map<String, String> files) {
        Map<String, String> renamed = new TreeMap<>();
        files.forEach((file, text) -> renamed.put("%03d.drl".formatted(files.size() - renamed.size()), text));
        return renamed;
    }

    private static List<Decision> answers(Edition edition) {
        return new Rehearsal(new Decider(edition))
                .play(PACK.scenarios().scenarios()).stream()
                        .map(ScenarioResult::decision)
                        .toList();
    }

    private static Edition with(Edition edition, RuleBook rules) {
        return new Edition(
                edition.pack(),
                edition.title(),
                edition.hash(),
                edition.catalogue(),
                edition.reasons(),
                edition.weighing(),
                edition.sources(),
                edition.obligations(),
                edition.remedies(),
                edition.acts(),
                edition.access(),
                edition.page(),
                edition.events(),
                edition.mails(),
                rules);
    }

    /** A rule book that hears facts in any order. */
    private record Shuffling(RuleBook inner, Random dice) implements RuleBook {

        @Override
        public List<Heard> consult(Session session) {
            List<Object> facts = new ArrayList<>(session.facts());
            Collections.shuffle(facts, dice);
            return inner.consult(new Session(session.questions(), facts, session.evidence()));
        }

        @Override
        public List<RuleAt> rules() {
            return inner.rules();
        }
    }
}

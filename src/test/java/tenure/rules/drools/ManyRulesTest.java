package tenure.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenure.bench.Questions;
import tenure.decision.Decider;
import tenure.rules.RuleAt;
import tenure.rules.Session.Evidence;
import tenure.rules.pack.PackCopy;

/** From a thousand rules on the engine spreads those of a package over several classes; they fire all the same. */
class ManyRulesTest {

    private static final int MANY = 1_001;

    private static String named(int number) {
        return "one of many, number " + number;
    }

    private static String rule(int number) {
        return """

                // S000-45
                rule "%s"
                when
                    Question( act == "bar.keep" )
                then
                    findings.owes( "NOTIFY_CUSTOMER" );
                end
                """.formatted(named(number));
    }

    @Test
    void each_of_very_many_rules_fires(@TempDir Path temp) {
        String many = IntStream.range(0, MANY).mapToObj(ManyRulesTest::rule).collect(Collectors.joining());
        Decider decider =
                new Decider(PackCopy.in(temp).append("authority.drl", many).read());
        Collection<RuleAt> fired = decider.decide(Questions.mixed().get(0), Evidence.RULES_AND_FACTS)
                .heard()
                .fired();
        assertThat(fired)
                .extracting(RuleAt::name)
                .containsAll(
                        IntStream.range(0, MANY).mapToObj(ManyRulesTest::named).toList());
    }
}

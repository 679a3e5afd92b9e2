package tenure.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenure.account.DocumentFacts;
import tenure.decision.Decider;
import tenure.decision.Ruling;
import tenure.facts.Inquiry;
import tenure.request.Action;
import tenure.request.Context;
import tenure.request.Context.Explain;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.request.Subject;
import tenure.rules.Session.Evidence;
import tenure.rules.pack.PackCopy;

/** A rule that fails refuses the question it failed for, and no other. */
class RuleFaultTest {

    private static final Instant NOW = Instant.parse("2020-11-01T00:00:00Z");

    private static final String FAULTY = """

            // S000-45
            rule "a rule that cannot be kept"
            when
                Question( act == "charges.view", $level : level )
            then
                findings.owes( "NOTIFY_CUSTOMER", "level", $level.value( "precision" ) );
            end
            """;

    /** What somebody of the operator asks about a customer that was moved in 2020. */
    static Inquiry inquiry(String action, Instant asOf) {
        Request request = new Request(
                new Subject("staff", "st-1"),
                new Action(action, Map.of()),
                new Resource("account", "A-1"),
                new Context(asOf, null, null, Explain.ANSWER_ONLY));
        String document = """
                {"staff":[{"id":"st-1"}],"accounts":[{"id":"A-1","migratedOn":"2020-08-03"}]}""";
        try {
            return new DocumentFacts(new com.fasterxml.jackson.databind.ObjectMapper().readTree(document))
                    .gather(List.of(request))
                    .get(0);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void itDeniesAloneAndInABatch(@TempDir Path temp) {
        Decider decider =
                new Decider(PackCopy.in(temp).append("authority.drl", FAULTY).read());
        List<Inquiry> asked =
                List.of(inquiry("users.view", NOW), inquiry("charges.view", NOW), inquiry("history.view", NOW));
        assertThat(decider.decide(asked, Evidence.FINDINGS_ONLY))
                .extracting(Ruling::decision)
                .satisfiesExactly(
                        users -> assertThat(users.allowed()).isTrue(),
                        charges -> assertThat(charges.reasons()).containsExactly("RULE_ERROR"),
                        history -> assertThat(history.allowed()).isTrue());
        assertThat(decider.decide(asked.get(1), Evidence.RULES_AND_FACTS)
                        .decision()
                        .reasons())
                .containsExactly("RULE_ERROR");
    }
}

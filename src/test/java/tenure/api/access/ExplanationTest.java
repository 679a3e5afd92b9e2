package tenure.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tenure.account.DocumentFacts;
import tenure.decision.Decider;
import tenure.decision.Decision;
import tenure.decision.Explainer;
import tenure.decision.Explanation;
import tenure.decision.Explanation.Extent;
import tenure.decision.Outcome;
import tenure.facts.Inquiry;
import tenure.facts.Moment;
import tenure.oracle.Case;
import tenure.oracle.Cases;
import tenure.rules.Session.Evidence;
import tenure.rules.drools.DrlCompiler;
import tenure.rules.pack.PackFiles;
import tenure.rules.pack.PackReader;

/** Explanations hold: until the horizon nothing changes, at the horizon something does, and nothing hidden is told. */
class ExplanationTest {

    private static final int CASES = 12;
    private static final int DAYS = 800;

    private final Decider decider =
            new Decider(new PackReader(DrlCompiler::book).read("my-plan", PackFiles.of(Path.of("rules/my-plan"))));
    private final Explainer explainer = new Explainer(decider);

    private interface Check {
        void of(Inquiry inquiry, Decision decision, Explanation explanation);
    }

    private void everyQuestion(long firstSeed, Check check) {
        for (long seed = firstSeed; seed < firstSeed + CASES; seed++) {
            Case one = Cases.next(seed);
            DocumentFacts facts = new DocumentFacts(one.document());
            one.questions().stream()
                    .map(question -> new RequestReader(Instant.EPOCH).read(question))
                    .forEach(request -> {
                        Inquiry inquiry = facts.gather(List.of(request)).get(0);
                        Decision decision =
                                decider.decide(inquiry, Evidence.FINDINGS_ONLY).decision();
                        check.of(inquiry, decision, explainer.explain(inquiry));
                    });
        }
    }

    private Decision at(Inquiry inquiry, Instant instant) {
        Inquiry then = inquiry.in(inquiry.request().context().at(instant));
        return decider.decide(then, Evidence.FINDINGS_ONLY).decision();
    }

    private static boolean same(Decision one, Decision other) {
        return one.outcome() == other.outcome()
                && one.reasons().equals(other.reasons())
                && Objects.equals(one.source(), other.source())
                && Objects.equals(one.cost(), other.cost());
    }

    @Test
    void theAnswerStaysUntilItsHorizonAndChangesThere() {
        everyQuestion(5_000, (inquiry, decision, explanation) -> {
            if (explanation.extent() != Extent.FULL) {
                return;
            }
            Instant until = explanation.validUntil();
            if (until != null) {
                assertThat(same(at(inquiry, until), decision))
                        .as("at %s", until)
                        .isFalse();
                assertThat(same(at(inquiry, until.minusMillis(1)), decision))
                        .as("before %s", until)
                        .isTrue();
            }
            LocalDate today = Moment.at(inquiry.request().context().asOf()).day();
            for (int days = 1; days < DAYS; days += 3) {
                Instant midnight = Moment.startOf(today.plusDays(days));
                if (until != null && !midnight.isBefore(until)) {
                    break;
                }
                assertThat(same(at(inquiry, midnight), decision))
                        .as("on %s", midnight)
                        .isTrue();
                Instant noon = midnight.plus(Duration.ofHours(12));
                if (until == null || noon.isBefore(until)) {
                    assertThat(same(at(inquiry, noon), decision))
                            .as("at %s", noon)
                            .isTrue();
                }
            }
        });
    }

    @Test
    void aDenialOfTheFirstStageTellsItsReasonAlone() {
        everyQuestion(6_000, (inquiry, decision, explanation) -> {
            if (inquiry.account() == null) {
                assertThat(explanation.extent()).isEqualTo(Extent.REASONS);
                assertThat(explanation.question()).isNull();
                assertThat(explanation.rules()).isEmpty();
                assertThat(explanation.remedies()).isEmpty();
                assertThat(explanation.validUntil()).isNull();
            }
            assertThat(explanation.reasonTexts().keySet()).containsExactlyElementsOf(decision.reasons());
        });
    }

    @Test
    void aPartnerThatIsShutOutLearnsWhatLiftsThatAndNoMore() {
        everyQuestion(7_000, (inquiry, decision, explanation) -> {
            if (explanation.extent() == Extent.PARTIAL) {
                assertThat(inquiry.asker().type()).isEqualTo("partner");
                assertThat(explanation.question()).isNull();
                assertThat(explanation.rules()).isEmpty();
                assertThat(explanation.validUntil()).isNull();
                assertThat(explanation.remedies())
                        .allSatisfy(remedy -> assertThat(remedy.changes())
                                .noneMatch(change -> change.members().containsKey("date")));
            }
        });
    }

    @Test
    void aPlainYesNeedsNoRemedy() {
        everyQuestion(8_000, (inquiry, decision, explanation) -> {
            if (decision.outcome() == Outcome.ALLOW) {
                assertThat(explanation.remedies()).isEmpty();
            }
        });
    }
}

package tenure.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tenure.rules.Finding;
import tenure.rules.Obligation;
import tenure.rules.Reason;
import tenure.rules.Reason.Explained;
import tenure.rules.WeighingReasons;

class WeighingTest {

    private static final Obligation TELL = new Obligation("TELL", Map.of());
    private static final Obligation WARN = new Obligation("WARN", Map.of());
    private static final Finding PERMIT = new Finding.Permit();
    private static final Finding DUE = new Finding.CostDue(new BigDecimal("30.00"), "GBP", "CHARGE");
    private static final Finding LACK = new Finding.Lack("TOO_LOW");
    private static final Finding STRONG = new Finding.Ground("STRONG");

    private final Weighing weighing = new Weighing(
            reasons(), new WeighingReasons("SILENCE", "FAULT", "APPROVE", "PAY"), List.of("STRONG", "WEAK"));

    private static Map<String, Reason> reasons() {
        Map<String, Reason> reasons = new LinkedHashMap<>();
        add(reasons, "EARLY_ALONE", 1, true);
        add(reasons, "EARLY", 1, false);
        add(reasons, "LATE", 2, false);
        add(reasons, "LATE_ALONE", 2, true);
        add(reasons, "TOO_LOW", 2, false);
        return reasons;
    }

    private static void add(Map<String, Reason> reasons, String code, int stage, boolean alone) {
        Reason reason = new Reason(code, stage, "s" + stage, reasons.size(), alone, Explained.FULL, Map.of(), "A1");
        reasons.put(code, reason);
    }

    @Provide
    Arbitrary<List<Finding>> findings() {
        return Arbitraries.<Finding>of(
                        PERMIT,
                        new Finding.Denial("EARLY_ALONE"),
                        new Finding.Denial("EARLY"),
                        new Finding.Denial("LATE"),
                        new Finding.Denial("LATE_ALONE"),
                        LACK,
                        STRONG,
                        new Finding.Ground("WEAK"),
                        new Finding.ApprovalNeeded(),
                        new Finding.ApprovalOfCostNeeded(),
                        DUE,
                        new Finding.CostDue(new BigDecimal("0.00"), "GBP", "CHARGE"),
                        new Finding.CostAccepted(new BigDecimal("30")),
                        new Finding.CostAccepted(new BigDecimal("31")),
                        new Finding.Approved(null),
                        new Finding.Approved(new BigDecimal("30.0")),
                        new Finding.Owed(TELL),
                        new Finding.OwedUnlessEntitled(WARN),
                        new Finding.Fault())
                .list()
                .ofMaxSize(8);
    }

    @Property
    void theOrderOfFindingsNeverMatters(@ForAll("findings") List<Finding> findings, @ForAll long seed) {
        List<Finding> shuffled = new ArrayList<>(findings);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(weighing.weigh(shuffled)).isEqualTo(weighing.weigh(findings));
    }

    @Property
    void nothingIsAllowedWithoutAPermitOrWithAFaultOrADenial(@ForAll("findings") List<Finding> findings) {
        boolean permitted = findings.stream()
                .anyMatch(one -> one instanceof Finding.Permit || one instanceof Finding.ApprovalNeeded);
        boolean refused =
                findings.stream().anyMatch(one -> one instanceof Finding.Denial || one instanceof Finding.Fault);
        if (!permitted || refused) {
            assertThat(weighing.weigh(findings).outcome()).isEqualTo(Outcome.DENY);
        }
    }

    @Property
    void aDenialTellsNeitherSourceNorCostNorObligation(@ForAll("findings") List<Finding> findings) {
        Decision decision = weighing.weigh(findings);
        if (decision.outcome() == Outcome.DENY) {
            assertThat(decision).isEqualTo(new Decision(Outcome.DENY, decision.reasons(), null, null, List.of()));
        }
    }

    @Property
    void saidTwiceIsSaidOnce(@ForAll("findings") List<Finding> findings) {
        List<Finding> twice = new ArrayList<>(findings);
        findings.stream().filter(one -> !(one instanceof Finding.CostDue)).forEach(twice::add);
        assertThat(weighing.weigh(twice)).isEqualTo(weighing.weigh(findings));
    }

    @Test
    void silenceDenies() {
        assertThat(weighing.weigh(List.of()).reasons()).containsExactly("SILENCE");
        assertThat(weighing.weigh(List.of(STRONG)).reasons()).containsExactly("SILENCE");
    }

    @Test
    void aFaultNeverLetsThrough() {
        assertThat(weighing.weigh(List.of(PERMIT, new Finding.Fault())).reasons())
                .containsExactly("FAULT");
    }

    @Test
    void theLowestStageHidesLaterOnesAndAReasonThatStandsAloneItsNeighbours() {
        assertThat(denied("LATE", "EARLY")).containsExactly("EARLY");
        assertThat(denied("LATE", "TOO_LOW")).containsExactly("LATE", "TOO_LOW");
        assertThat(denied("LATE_ALONE", "LATE")).containsExactly("LATE_ALONE");
        assertThat(denied("EARLY_ALONE", "EARLY", "LATE")).containsExactly("EARLY_ALONE");
    }

    private List<String> denied(String... codes) {
        List<Finding> findings = new ArrayList<>(List.of(PERMIT));
        List.of(codes).forEach(code -> findings.add(new Finding.Denial(code)));
        return weighing.weigh(findings).reasons();
    }

    @Test
    void aGroundAnswersWhatIsLackingAndTheStrongestIsTheSource() {
        assertThat(weighing.weigh(List.of(PERMIT, LACK)).reasons()).containsExactly("TOO_LOW");
        assertThat(weighing.weigh(List.of(PERMIT, LACK, new Finding.Ground("WEAK"), STRONG))
                        .source())
                .isEqualTo("STRONG");
        assertThat(weighing.weigh(List.of(PERMIT, STRONG)).source()).isNull();
    }

    @Test
    void aDutyUnlessEntitledFallsAwayWithAGround() {
        Finding warn = new Finding.OwedUnlessEntitled(WARN);
        assertThat(weighing.weigh(List.of(PERMIT, warn)).obligations()).containsExactly(WARN);
        assertThat(weighing.weigh(List.of(PERMIT, warn, STRONG)).obligations()).isEmpty();
    }

    @Test
    void aCostIsAcceptedApprovedOrAskedFor() {
        assertThat(weighing.weigh(List.of(PERMIT, DUE)).outcome()).isEqualTo(Outcome.NEEDS_COST_ACCEPTANCE);
        assertThat(weighing.weigh(List.of(PERMIT, DUE, new Finding.ApprovalOfCostNeeded()))
                        .outcome())
                .isEqualTo(Outcome.NEEDS_APPROVAL);
        assertThat(weighing.weigh(List.of(PERMIT, DUE, new Finding.CostAccepted(new BigDecimal("29.99"))))
                        .outcome())
                .isEqualTo(Outcome.NEEDS_COST_ACCEPTANCE);
        Decision paid = weighing.weigh(List.of(PERMIT, DUE, new Finding.Approved(new BigDecimal("30"))));
        assertThat(paid.allowed()).isTrue();
        assertThat(paid.obligations())
                .containsExactly(new Obligation("CHARGE", Map.of("amount", "30.00", "currency", "GBP")));
        assertThat(weighing.weigh(List.of(PERMIT, DUE, new Finding.Approved(null)))
                        .outcome())
                .isEqualTo(Outcome.NEEDS_COST_ACCEPTANCE);
    }

    @Test
    void anApprovalThatIsNeededIsAPermitOnceItIsThere() {
        assertThat(weighing.weigh(List.of(new Finding.ApprovalNeeded())).outcome())
                .isEqualTo(Outcome.NEEDS_APPROVAL);
        assertThat(weighing.weigh(List.of(new Finding.ApprovalNeeded(), new Finding.Approved(null)))
                        .allowed())
                .isTrue();
    }
}

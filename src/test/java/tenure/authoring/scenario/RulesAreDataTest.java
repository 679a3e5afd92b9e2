package tenure.authoring.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenure.rules.pack.PackCopy;

/** What is new to the business is an edit of the rules' folder and of nothing else: here an analyst makes such edits. */
class RulesAreDataTest {

    private static final String NEW_BAR = """
            topic: new
            cases:
              - name: the new bar is put on a gold service
                source: [ S000-35 ]
                given: { account: { services: [ { packages: GOLD } ] } }
                when: { customer: PRIMARY, does: bar.add, with: { control: BAR_GAMING } }
                then: { outcome: ALLOW, source: PACKAGE }
              - name: the new bar needs more than essential
                source: [ S000-35 ]
                when: { customer: PRIMARY, does: bar.add, with: { control: BAR_GAMING } }
                then: { outcome: DENY, reasons: [ PACKAGE_TOO_LOW ] }
              - name: the new bar stays where it was at set-up
                source: [ S000-34 ]
                given: { account: { services: [ { controls: { control: BAR_GAMING, grandfathered: true } } ] } }
                when: { customer: PRIMARY, does: bar.keep, with: { control: BAR_GAMING } }
                then: { outcome: ALLOW, source: GRANDFATHERED }
            """;

    private static final String NEW_PRODUCTS = """
            topic: new
            cases:
              - name: the new bolt-on gives its function
                source: [ S000-38 ]
                given: { account: { services: [ { boltOns: EXTRA_BARS } ] } }
                when: { customer: PRIMARY, does: bar.add, with: { control: BAR_AUTO_DATA } }
                then: { outcome: ALLOW, source: BOLT_ON }
              - name: the new bolt-on is sold
                source: [ S000-38 ]
                when: { customer: PRIMARY, does: bolt-on.add, with: { product: EXTRA_BARS } }
                then: { outcome: ALLOW }
              - name: the new bolt-on is not sold to a gold service
                source: [ S000-65 ]
                given: { account: { services: [ { packages: GOLD } ] } }
                when: { customer: PRIMARY, does: bolt-on.add, with: { product: EXTRA_BARS } }
                then: { outcome: DENY, reasons: [ ALREADY_ENTITLED ] }
              - name: a bolt-on gives a function of the account
                source: [ A16 ]
                given: { account: { services: [ { boltOns: EXTRA_GROUPS } ] } }
                when: { customer: PRIMARY, does: profile-groups.view }
                then: { outcome: ALLOW, source: BOLT_ON }
            """;

    private static final String NEW_ROWS = """
            EXTRA_BARS,BOLT_ON,,AUTOMATED_BARS,,ANY_TIME,no,GOLD,,3.00,,S000-38
            EXTRA_GROUPS,BOLT_ON,,PROFILE_GROUPS,,ANY_TIME,no,GOLD,,3.00,12,S000-38
            """;

    private static final String NEW_TEXTS = """

              PROOF_OF_AGE_NEEDED:
                source: S000-33
                customer: "Please show us that you are of age."
                partner: "The customer has to prove its age."
                staff: "Taken off against proof of age."

            readiness:
            """;

    private static final String NEW_REASON = """
            topic: new
            cases:
              - name: an adult bar stays on
                source: [ S000-33 ]
                given: { account: { services: [ { controls: BAR_ADULT } ] } }
                when: { customer: PRIMARY, does: bar.remove, with: { control: BAR_ADULT } }
                then: { outcome: DENY, reasons: [ PROOF_OF_AGE_NEEDED ] }
              - name: staff take an adult bar off
                source: [ S000-33 ]
                given: { account: { services: [ { controls: BAR_ADULT } ] } }
                when: { staff: any, does: bar.remove, with: { control: BAR_ADULT } }
                then: { outcome: ALLOW, obligations: [ NOTIFY_CUSTOMER ] }
            """;

    private static final String NEW_RULE = """
            package rules.myplan;

            import tenure.facts.*;
            import tenure.rules.Findings;

            global Findings findings;

            // S000-33: staff see the proof.
            rule "an adult bar comes off against proof of age alone"
            when
                Question( verb == "remove", control != null, control.name == "BAR_ADULT", asker != "staff" )
            then
                findings.deny( "PROOF_OF_AGE_NEEDED" );
            end
            """;

    private static final String NEW_WINDOW = """
            topic: new
            cases:
              - name: sixty days before the end of the term a service may be renewed
                source: [ A2 ]
                when: { customer: PRIMARY, does: package.change, with: { package: GOLD }, asOf: 2020-12-03 }
                then: { outcome: ALLOW }
              - name: not a day earlier
                source: [ A2 ]
                when: { customer: PRIMARY, does: package.change, with: { package: GOLD }, asOf: 2020-12-02 }
                then: { outcome: DENY, reasons: [ NOT_RENEWAL_ELIGIBLE ] }
            """;

    private PackCopy copy;

    @BeforeEach
    void copyThePack(@TempDir Path parent) {
        copy = PackCopy.in(parent);
    }

    @Test
    void aNewControlUnderANewFeatureIsTwoRows() {
        comesTrue(
                NEW_BAR,
                () -> copy.append("features.csv", "GAMING_CONTROLS,SERVICE,GOLD,S000-35\n")
                        .append("controls.csv", "BAR_GAMING,BAR,GAMING_CONTROLS,S000-35\n"));
    }

    @Test
    void aNewProductIsARow() {
        Coverage coverage = comesTrue(NEW_PRODUCTS, () -> copy.append("products.csv", NEW_ROWS));
        assertThat(coverage.rules()).as("rules that nothing makes fire").isEmpty();
    }

    @Test
    void aNewReasonIsAnEntryAndItsRuleAFile() {
        comesTrue(
                NEW_REASON,
                () -> copy.replace("reasons.yaml", "\nreadiness:\n", NEW_TEXTS).write("proof-of-age.drl", NEW_RULE));
    }

    @Test
    void aNewPeriodIsANumber() {
        copy.write("scenarios/new.yaml", NEW_WINDOW);
        assertThat(untrue()).containsExactly("sixty days before the end of the term a service may be renewed");
        copy.replace(
                "parameters.yaml", "unit: days\n  source: A2\n  value: 30", "unit: days\n  source: A2\n  value: 60");
        assertThat(untrue()).doesNotContain("sixty days before the end of the term a service may be renewed");
    }

    /** The stories are not true, the folder is edited, and they are, with all that were true before. */
    private Coverage comesTrue(String stories, Runnable edit) {
        copy.write("scenarios/new.yaml", stories);
        assertThat(untrue()).isNotEmpty();
        edit.run();
        assertThat(untrue()).isEmpty();
        ShippedPack pack = ShippedPack.in(copy.folder());
        return Coverage.of(pack.edition(), pack.play());
    }

    /** What is not true of the folder as it is: scenarios by name, and what cannot even be read. */
    private List<String> untrue() {
        ShippedPack pack = ShippedPack.in(copy.folder());
        List<String> untrue = new ArrayList<>();
        pack.scenarios().problems().forEach(problem -> untrue.add(problem.toString()));
        pack.play().stream()
                .filter(result -> !result.passed())
                .forEach(result -> untrue.add(result.scenario().name()));
        return untrue;
    }
}

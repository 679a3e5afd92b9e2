package tenure.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tenure.account.HistoryReader;
import tenure.account.intake.Example;
import tenure.authoring.scenario.ShippedPack;
import tenure.decision.Decider;
import tenure.facts.Term;
import tenure.facts.history.AccountHistory;
import tenure.facts.history.BoltOnHeld;
import tenure.facts.history.PackageStep;
import tenure.facts.history.ServiceHistory;
import tenure.request.Resource;
import tenure.rules.Edition;
import tenure.rules.pack.PackReader;

/**
 * What flips for the account of the example: on Essential, with a bolt-on until 1 August 2021 that lifts it to Gold, and a
 * grandfathered control that needs Gold.
 */
class FlipsTest {

    private static final Instant WINTER = Instant.parse("2020-11-01T09:00:00Z");
    private static final String GOLD = "GOLD_FEATURES";

    private final Flips flips = new Flips(new Decider(ShippedPack.MY_PLAN.edition()));
    private final AccountHistory account = account(Example.document());
    private final AccountHistory bare = account(Example.without(Example.document(), "/accounts/0/services/0/boltOns"));

    @Test
    void nothing_flips_when_nothing_changes() {
        assertThat(flips.ofChange(account, account, WINTER)).isEmpty();
    }

    @Test
    void a_bolt_on_brings_what_it_lifts_to() {
        AccountHistory after = bare.with(
                service(bare).with(new BoltOnHeld(GOLD, LocalDate.parse("2020-11-01"), null, BigDecimal.TEN, false)));
        List<Event> events = flips.ofChange(bare, after, WINTER);
        assertThat(events).allSatisfy(event -> {
            assertThat(event.type()).isEqualTo("entitlement.gained");
            assertThat(event.at()).isEqualTo(WINTER);
            assertThat(event.account()).isEqualTo("A-1");
            assertThat(event.edition()).hasSize(64);
            assertThat(event.data()).containsEntry("sourceBefore", null).containsEntry("sourceAfter", "BOLT_ON");
        });
        assertThat(events)
                .extracting(event -> event.data().get("feature"))
                .containsExactlyInAnyOrder(
                        "PROFILE_GROUPS", "USAGE_DETAIL", "AUTOMATED_BARS", "BESPOKE_ALERTS", "SPEND_CONTROLS");
        assertThat(events)
                .filteredOn(event -> "PROFILE_GROUPS".equals(event.data().get("feature")))
                .extracting(Event::resource)
                .containsExactly(new Resource("account", "A-1"));
        assertThat(events)
                .filteredOn(event -> "USAGE_DETAIL".equals(event.data().get("feature")))
                .extracting(Event::resource)
                .containsExactly(new Resource("service", "S-1"));
    }

    @Test
    void a_renewal_takes_what_was_grandfathered() {
        AccountHistory after = bare.with(
                service(bare).with(new Term(LocalDate.parse("2020-11-01"), LocalDate.parse("2022-11-01"), false)));
        List<Event> events = flips.ofChange(bare, after, WINTER);
        assertThat(events).hasSize(1);
        assertThat(events.get(0).type()).isEqualTo("entitlement.lost");
        assertThat(events.get(0).data())
                .isEqualTo(with(
                        Map.of(
                                "control",
                                "BAR_AUTO_DATA",
                                "sourceBefore",
                                "GRANDFATHERED",
                                "reasons",
                                List.of("GRANDFATHERING_ENDED")),
                        "sourceAfter"));
    }

    @Test
    void a_control_that_ends_can_no_longer_be_kept() {
        AccountHistory without = account(Example.without(Example.document(), "/accounts/0/services/0/controls"));
        assertThat(flips.ofChange(account, without, WINTER))
                .extracting(Event::type, event -> event.data().get("control"))
                .containsExactly(tuple("entitlement.lost", "BAR_AUTO_DATA"));
    }

    @Test
    void a_cap_that_is_removed_can_no_longer_be_kept() {
        AccountHistory without = account(Example.with(
                Example.document(),
                "/accounts/0/services/0/caps/ofcom/1",
                "{\"amount\":null,\"from\":\"2020-11-01\"}"));
        assertThat(flips.ofChange(account, without, WINTER))
                .extracting(
                        Event::type,
                        event -> event.data().get("cap"),
                        event -> event.data().get("sourceBefore"))
                .containsExactly(tuple("entitlement.lost", "ofcom", "STATUTORY"));
    }

    @Test
    void what_comes_from_another_source_than_before_has_not_flipped() {
        AccountHistory gold = bare.with(service(bare).with(new PackageStep("GOLD", LocalDate.parse("2020-08-03"))));
        assertThat(flips.ofChange(account, gold, WINTER)).isEmpty();
    }

    @Test
    void time_flips_on_the_day_a_bolt_on_ends_and_on_no_other() {
        assertThat(flips.ofTime(account, Instant.parse("2021-07-31T23:00:00Z")))
                .extracting(event -> event.data().get("feature"))
                .containsExactlyInAnyOrder(
                        "PROFILE_GROUPS", "USAGE_DETAIL", "AUTOMATED_BARS", "BESPOKE_ALERTS", "SPEND_CONTROLS");
        for (String midnight : List.of("2021-07-30T23:00:00Z", "2021-08-01T23:00:00Z", "2021-02-01T00:00:00Z")) {
            assertThat(flips.ofTime(account, Instant.parse(midnight)))
                    .as(midnight)
                    .isEmpty();
        }
    }

    @Test
    void a_package_that_was_scheduled_flips_on_its_day() {
        AccountHistory scheduled =
                bare.with(service(bare).with(new PackageStep("PLATINUM", LocalDate.parse("2021-01-15"))));
        assertThat(flips.ofTime(scheduled, Instant.parse("2021-01-15T00:00:00Z")))
                .extracting(event -> event.data().get("feature"))
                .contains("SCHEDULED_CONTROLS", "USAGE_DETAIL");
    }

    @Test
    void of_a_service_that_is_new_everything_is_gained() {
        AccountHistory none = new AccountHistory(
                "A-1",
                account.partner(),
                account.migratedOn(),
                account.setUpOn(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
        assertThat(flips.ofChange(none, account, WINTER))
                .extracting(event -> event.data().get("feature"))
                .contains("BASIC_BARS", "LOCATION", "USAGE_DETAIL");
    }

    @Test
    void other_rules_flip_what_they_give_and_take_and_nothing_else() {
        Edition other = new PackReader(
                        (name, rules) -> ShippedPack.MY_PLAN.edition().rules())
                .read("my-plan", OtherEdition.files());
        Decider now = new Decider(ShippedPack.MY_PLAN.edition());
        Decider next = new Decider(other);
        List<Event> events = Flips.between(now, next).ofRules(account, WINTER);
        assertThat(events)
                .extracting(
                        Event::type,
                        event -> event.data().get("feature"),
                        event -> event.data().get("sourceBefore"),
                        event -> event.data().get("sourceAfter"))
                .containsExactlyInAnyOrder(
                        tuple("entitlement.lost", OtherEdition.TAKEN, "BOLT_ON", null),
                        tuple("entitlement.gained", OtherEdition.GIVEN, null, "BOLT_ON"));
        assertThat(events).allSatisfy(event -> {
            assertThat(event.at()).isEqualTo(WINTER);
            assertThat(event.edition()).isEqualTo(other.hash());
            assertThat(event.resource()).isEqualTo(new Resource("service", "S-1"));
        });
        assertThat(Flips.between(next, now).ofRules(account, WINTER))
                .extracting(Event::type, event -> event.data().get("feature"))
                .containsExactlyInAnyOrder(
                        tuple("entitlement.gained", OtherEdition.TAKEN), tuple("entitlement.lost", OtherEdition.GIVEN));
        assertThat(Flips.between(now, now).ofRules(account, WINTER)).isEmpty();
    }

    private static Map<String, Object> with(Map<String, Object> data, String nothing) {
        Map<String, Object> all = new HashMap<>(data);
        all.put(nothing, null);
        return all;
    }

    private static ServiceHistory service(AccountHistory account) {
        return account.services().get("S-1");
    }

    private static AccountHistory account(ObjectNode document) {
        return new HistoryReader(plan -> new BigDecimal("20.00")).read(document.at("/accounts/0"));
    }
}

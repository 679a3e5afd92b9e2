package tenure.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A service at one moment, with what the definitions say of it.
 *
 * @param level the level of its package
 * @param term the current contract term; null while the service is new
 * @param ofcomCap the amount of its Ofcom spend cap, a word for no limit, or null when none is set
 * @param roamingWaived whether its roaming data cap is waived
 * @param tariff what it pays by, and what may be changed of that
 * @param planCharge what its plan costs to the end of the term; null when there is no term
 * @param controls the controls that are active
 * @param boltOns the products that are active
 */
public record Service(
        String id,
        String status,
        @Nullable String family,
        boolean locationVisible,
        Level level,
        @Nullable Term term,
        @Nullable String ofcomCap,
        boolean roamingWaived,
        Tariff tariff,
        @Nullable Charge planCharge,
        List<Holding> controls,
        List<Held> boltOns,
        Words words) {

    /** A product that is active on the service, and what it costs to the end of its term. */
    public record Held(String product, boolean contractual, Charge charge) {}

    /** Stands for the service of a question that is about none. */
    static Service none() {
        Level none = new Level("", Integer.MIN_VALUE, Map.of());
        return new Service(
                "", "", null, false, none, null, null, false, Tariff.none(), null, List.of(), List.of(), new Words());
    }

    /** The first day of the current term when that term is a renewal; null otherwise. */
    public @Nullable LocalDate renewedOn() {
        return term == null || term.original() ? null : term.from();
    }

    /** The first day after the current term; null when there is no term or it has no end. */
    public @Nullable LocalDate termEnd() {
        return term == null ? null : term.until();
    }

    /** Whether the definitions apply this word to the service. */
    public boolean is(String word) {
        return words.says(word);
    }

    /** Whether the service reaches the level, by whatever source. */
    public boolean reaches(Level wanted) {
        return words.reached(wanted, null);
    }

    /** Whether the service reaches the level by this source. */
    public boolean reaches(Level wanted, String source) {
        return words.reached(wanted, source);
    }

    /** The highest level the service reaches; that of its package when the definitions say nothing. */
    public Level effectiveLevel() {
        Level highest = words.highest();
        return highest == null ? level : highest;
    }

    /** Whether the service is given the feature, whatever its level. */
    public boolean isGiven(String feature) {
        return words.given(feature);
    }

    /** Whether the definitions offer the service any plan to change to. */
    public boolean choosing() {
        return words.offersAny();
    }

    /** Whether the definitions offer the service this plan to change to. */
    public boolean offered(Plan plan) {
        return words.offers(plan);
    }

    /** Whether this product is active on the service. */
    public boolean holds(String product) {
        return boltOns.stream().anyMatch(held -> held.product().equals(product));
    }

    /** The first day this product is no longer active; null when it is not active, or has no end. */
    public @Nullable LocalDate heldUntil(String product) {
        LocalDate last = null;
        for (Held held : boltOns) {
            if (held.product().equals(product)) {
                LocalDate until = held.charge().until();
                if (until == null) {
                    return null;
                }
                last = last == null || until.isAfter(last) ? until : last;
            }
        }
        return last;
    }

    /** What each contractual holding of this product costs to the end of its term. */
    public List<Charge> contractual(String product) {
        return boltOns.stream()
                .filter(held -> held.contractual() && held.product().equals(product))
                .map(Held::charge)
                .toList();
    }

    /** What each contractual product on the service costs to the end of its term. */
    public List<Charge> contractual() {
        return boltOns.stream().filter(Held::contractual).map(Held::charge).toList();
    }

    /** That control as the service has it; null when it is not active. */
    public @Nullable Holding control(String name) {
        for (Holding holding : controls) {
            if (holding.control().equals(name)) {
                return holding;
            }
        }
        return null;
    }
}

package tenure.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A plan of the stored catalogue.
 *
 * @param type what kind of service it is for; empty for a nameless plan, which stands for none
 * @param currency null when the plan names none
 * @param visibility who gets to see it
 * @param changeableTo the ids of the plans one may change to from it
 * @param partners whose customers it is offered to; everybody's when empty
 */
public record Plan(
        String id,
        String type,
        BigDecimal monthlyRate,
        @Nullable String currency,
        boolean enabled,
        Set<String> visibility,
        List<String> changeableTo,
        Set<String> partners) {

    private static final Plan NONE = new Plan("", "", BigDecimal.ZERO, null, false, Set.of(), List.of(), Set.of());

    public Plan {
        visibility = Set.copyOf(visibility);
        changeableTo = List.copyOf(changeableTo);
        partners = Set.copyOf(partners);
    }

    /** Stands for the plan of a service that is on none, or whose plan the question does not look at. */
    static Plan none() {
        return NONE;
    }

    /** Whether it is offered to the customers of this partner; with null, to those of none. */
    public boolean suits(@Nullable String partner) {
        return partners.isEmpty() || (partner != null && partners.contains(partner));
    }

    /** Its currency; the usual one when it names none. */
    public String currencyOr(String usual) {
        return currency == null ? usual : currency;
    }

    /** What the days [from, until) cost, pro rata by calendar month; nothing when there are no such days. */
    public BigDecimal price(LocalDate from, LocalDate until) {
        return new Charge(monthlyRate, from, until).amount();
    }

    /** What the days from that one to the end of its month cost, and so many full months after that. */
    public BigDecimal priceToMonthEnd(LocalDate from, int monthsMore) {
        return price(from, from.withDayOfMonth(1).plusMonths(1L + monthsMore));
    }
}

package tenure.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What days of a plan cost: the mechanism behind the price of a change. */
class PlanTest {

    private static final LocalDate START = LocalDate.of(2019, 12, 1);
    private static final BigDecimal PENNY = new BigDecimal("0.01");

    private static Plan plan(BigDecimal monthlyRate) {
        return new Plan("N", "INTERNET", monthlyRate, null, true, Set.of(), List.of(), Set.of());
    }

    private static Plan plan(int cents) {
        return plan(BigDecimal.valueOf(cents, 2));
    }

    @Test
    void the_golden_examples_come_out_to_the_penny() {
        Plan dear = plan(new BigDecimal("200"));
        Plan cheap = plan(new BigDecimal("100"));
        LocalDate twentieth = LocalDate.of(2022, 10, 20);
        assertThat(dear.price(twentieth, LocalDate.of(2022, 11, 1))).isEqualTo("77.42");
        assertThat(cheap.priceToMonthEnd(twentieth, 0)).isEqualTo("38.71");
        assertThat(cheap.priceToMonthEnd(twentieth, 1)).isEqualTo("138.71");
        assertThat(cheap.priceToMonthEnd(LocalDate.of(2022, 11, 1), 0)).isEqualTo("100.00");
        assertThat(cheap.priceToMonthEnd(LocalDate.of(2022, 12, 31), 1)).isEqualTo("103.23");
    }

    /** What was used and what is left are all days of the period, each just once, so before rounding they add up. */
    @Property
    void what_is_used_and_what_comes_back_is_what_was_charged(
            @ForAll @IntRange(max = 90_000) int cents,
            @ForAll @IntRange(max = 300) int first,
            @ForAll @IntRange(max = 300) int used,
            @ForAll @IntRange(max = 300) int left) {
        // A rate that every month's length divides is charged without any rounding.
        Plan exact = plan(new BigDecimal(cents).multiply(new BigDecimal(28 * 29 * 30 * 31)));
        LocalDate from = START.plusDays(first);
        LocalDate change = from.plusDays(used);
        LocalDate paidUntil = change.plusDays(left);
        assertThat(exact.price(from, change).add(exact.price(change, paidUntil)))
                .isEqualTo(exact.price(from, paidUntil));
        // With any other each part is rounded once, so together they are a penny off at most.
        Plan any = plan(cents);
        assertThat(any.price(from, change).add(any.price(change, paidUntil)).subtract(any.price(from, paidUntil)))
                .isBetween(PENNY.negate(), PENNY);
    }

    @Property
    void the_day_a_period_ends_costs_nothing(
            @ForAll @IntRange(max = 90_000) int cents, @ForAll @IntRange(max = 900) int day) {
        LocalDate end = START.plusDays(day);
        assertThat(plan(cents).price(end, end)).isEqualTo("0.00");
        assertThat(plan(cents).price(end.plusDays(1), end)).isEqualTo("0.00");
    }

    @Property
    void a_whole_month_costs_its_rate_whatever_its_length(
            @ForAll @IntRange(max = 90_000) int cents, @ForAll @IntRange(max = 60) int month) {
        LocalDate first = YearMonth.from(START).plusMonths(month).atDay(1);
        BigDecimal rate = BigDecimal.valueOf(cents, 2);
        assertThat(plan(cents).priceToMonthEnd(first, 0)).isEqualTo(rate);
        assertThat(plan(cents).priceToMonthEnd(first, 1)).isEqualTo(rate.add(rate));
    }

    @Property
    void a_month_more_costs_a_rate_more_from_any_day(
            @ForAll @IntRange(max = 90_000) int cents, @ForAll @IntRange(max = 900) int day) {
        LocalDate from = START.plusDays(day);
        assertThat(plan(cents).priceToMonthEnd(from, 1))
                .isEqualTo(plan(cents).priceToMonthEnd(from, 0).add(BigDecimal.valueOf(cents, 2)));
    }

    @Test
    void half_a_penny_is_rounded_up() {
        assertThat(plan(1).price(LocalDate.of(2020, 11, 16), LocalDate.of(2020, 12, 1)))
                .isEqualTo("0.01");
        assertThat(plan(1).price(LocalDate.of(2020, 11, 17), LocalDate.of(2020, 12, 1)))
                .isEqualTo("0.00");
    }
}

package tenure.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChargeTest {

    private static final LocalDate START = LocalDate.of(2019, 12, 1);
    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private static BigDecimal ending(String monthly, String from, String until) {
        return new Charge(new BigDecimal(monthly), LocalDate.parse(from), LocalDate.parse(until))
                .ending(BigDecimal.ZERO, BigDecimal.ZERO);
    }

    @Test
    void wholeMonthsCostTheirPriceAndPartsOfMonthsTheirShare() {
        assertThat(ending("5.00", "2021-02-01", "2021-08-01")).isEqualTo("30.00");
        assertThat(ending("5.00", "2021-07-17", "2021-08-01")).isEqualTo("2.42");
        assertThat(ending("5.00", "2020-02-29", "2020-03-01")).isEqualTo("0.17");
        assertThat(ending("1.00", "2021-04-16", "2021-05-17")).isEqualTo("1.02");
    }

    @Test
    void theLastDayIsNotIncluded() {
        assertThat(ending("31.00", "2021-07-31", "2021-08-01")).isEqualTo("1.00");
        assertThat(ending("31.00", "2021-08-01", "2021-08-01")).isEqualTo("0.00");
        assertThat(ending("31.00", "2021-08-02", "2021-08-01")).isEqualTo("0.00");
    }

    @Test
    void whatNeverEndsCostsNothingToEnd() {
        assertThat(new Charge(BigDecimal.TEN, START, null).ending(BigDecimal.ZERO, BigDecimal.ONE))
                .isEqualTo(NOTHING);
    }

    @Test
    void theFeeComesWithACostAboveNothingAlone() {
        Charge month = new Charge(new BigDecimal("10.00"), LocalDate.of(2021, 1, 1), LocalDate.of(2021, 2, 1));
        BigDecimal fee = new BigDecimal("2.50");
        assertThat(month.ending(BigDecimal.valueOf(25), fee)).isEqualTo("10.00");
        assertThat(month.ending(BigDecimal.valueOf(100), fee)).isEqualTo("0.00");
    }

    @Property
    void itNeverRisesAsTimeGoesBy(
            @ForAll @IntRange(max = 90_000) int cents,
            @ForAll @IntRange(max = 900) int day,
            @ForAll @IntRange(max = 900) int later,
            @ForAll @IntRange(max = 900) int length) {
        LocalDate until = START.plusDays(length);
        BigDecimal monthly = BigDecimal.valueOf(cents, 2);
        BigDecimal now = new Charge(monthly, START.plusDays(day), until).ending(BigDecimal.ZERO, BigDecimal.ZERO);
        BigDecimal then =
                new Charge(monthly, START.plusDays(day + (long) later), until).ending(BigDecimal.ZERO, BigDecimal.ZERO);
        assertThat(then).isLessThanOrEqualTo(now);
        if (day >= length) {
            assertThat(now).isEqualTo(NOTHING);
        }
    }

    @Property
    void itIsTheSumOfItsDaysRoundedOnce(
            @ForAll @IntRange(max = 90_000) int cents,
            @ForAll @IntRange(max = 400) int day,
            @ForAll @IntRange(max = 800) int length) {
        LocalDate from = START.plusDays(day);
        LocalDate until = START.plusDays(length);
        BigDecimal monthly = BigDecimal.valueOf(cents, 2);
        BigDecimal sum = BigDecimal.ZERO;
        for (YearMonth month = YearMonth.from(from); month.atDay(1).isBefore(until); month = month.plusMonths(1)) {
            LocalDate first = month.atDay(1).isBefore(from) ? from : month.atDay(1);
            LocalDate end = month.plusMonths(1).atDay(1).isBefore(until)
                    ? month.plusMonths(1).atDay(1)
                    : until;
            long days = Math.max(0, end.toEpochDay() - first.toEpochDay());
            sum = sum.add(monthly.multiply(BigDecimal.valueOf(days))
                    .divide(BigDecimal.valueOf(month.lengthOfMonth()), MathContext.DECIMAL128));
        }
        BigDecimal rounded = sum.setScale(20, RoundingMode.HALF_UP).setScale(2, RoundingMode.HALF_UP);
        assertThat(new Charge(monthly, from, until).ending(BigDecimal.ZERO, BigDecimal.ZERO))
                .isEqualTo(rounded);
    }
}

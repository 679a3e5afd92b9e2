package tenure.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A monthly price over the days [from, until), pro rata by calendar month. Without an end there is nothing to charge.
 */
public record Charge(
        BigDecimal monthly, LocalDate from, @Nullable LocalDate until) {

    private static final int CENTS = 2;
    private static final int HUNDRED = 100;
    /** Every length of a month in days divides this, so shares of months are whole numbers and add up exactly. */
    private static final int PARTS = 28 * 29 * 30 * 31;

    private static final int MONTHS = 12;

    /**
     * The cost of ending it now: the price of all days left, less the part that is avoided, plus a fee.
     *
     * @param avoidedPercent the share, 0 to 100, that ending it saves
     * @param fee what is added when anything is left to pay
     * @return rounded half up to two decimals; 0.00 when nothing is left
     */
    public BigDecimal ending(BigDecimal avoidedPercent, BigDecimal fee) {
        if (until == null || !from.isBefore(until)) {
            return BigDecimal.ZERO.setScale(CENTS);
        }
        long parts = position(until) - position(from);
        BigDecimal cost = monthly.multiply(BigDecimal.valueOf(parts))
                .multiply(BigDecimal.valueOf(HUNDRED).subtract(avoidedPercent))
                .divide(BigDecimal.valueOf((long) HUNDRED * PARTS), CENTS, RoundingMode.HALF_UP);
        return cost.signum() > 0 ? cost.add(fee) : cost;
    }

    /** The price of all its days, rounded half up to two decimals; 0.00 when it has none. */
    public BigDecimal amount() {
        return ending(BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private static long position(LocalDate day) {
        long month = (long) day.getYear() * MONTHS + day.getMonthValue();
        return month * PARTS
                + (long) (day.getDayOfMonth() - 1)
                        * (PARTS / YearMonth.from(day).lengthOfMonth());
    }
}

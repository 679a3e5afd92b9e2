package tenure.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;

/** Section 8, termination cost, with the shipped parameters avoidedCost 0 and terminationFee 0.00. */
final class Costs {
    static final String CURRENCY = "GBP";
    /** Divisible by 28, 29, 30 and 31, so a sum over months stays exact until the one rounding. */
    private static final BigInteger COMMON = BigInteger.valueOf(4L * 3 * 5 * 7 * 29 * 31);

    private Costs() {}

    /** bolt-on.remove: each active holding of the product, rounded by itself. */
    static BigDecimal ofRemoving(ServiceFacts service, String product) {
        return service.activeBoltOns(product).stream()
                .map(h -> holding(h, service.day()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** service.remove: one line for the plan and one for each contractual bolt-on active that day. */
    static BigDecimal ofEnding(ServiceFacts service, BigDecimal monthlyRate) {
        BigDecimal total = planLine(service, monthlyRate);
        for (JsonNode holding : service.activeBoltOns()) {
            total = total.add(holding(holding, service.day()));
        }
        return total;
    }

    private static BigDecimal holding(JsonNode holding, LocalDate day) {
        if (!Json.flag(holding, "contractual")) {
            return BigDecimal.ZERO;
        }
        return line(day, Dates.day(holding, "until"), Json.money(holding, "monthlyPrice"));
    }

    private static BigDecimal planLine(ServiceFacts service, BigDecimal monthlyRate) {
        if (service.terms().isEmpty()) {
            return BigDecimal.ZERO;
        }
        JsonNode term = service.isNew() ? service.terms().get(0) : service.currentTerm();
        LocalDate from = Dates.day(term, "from");
        LocalDate start = from.isAfter(service.day()) ? from : service.day();
        return line(start, Dates.day(term, "until"), monthlyRate);
    }

    /** Each calendar month that meets [start, until), pro rata by its days; half up to 2 decimals. */
    static BigDecimal line(LocalDate start, LocalDate until, BigDecimal monthly) {
        if (until == null || !start.isBefore(until)) {
            return BigDecimal.ZERO;
        }
        BigInteger shares = BigInteger.ZERO;
        LocalDate day = start;
        while (day.isBefore(until)) {
            LocalDate nextMonth = YearMonth.from(day).plusMonths(1).atDay(1);
            LocalDate end = nextMonth.isBefore(until) ? nextMonth : until;
            long days = end.toEpochDay() - day.toEpochDay();
            BigInteger oneDay = COMMON.divide(BigInteger.valueOf(day.lengthOfMonth()));
            shares = shares.add(oneDay.multiply(BigInteger.valueOf(days)));
            day = end;
        }
        return monthly.multiply(new BigDecimal(shares)).divide(new BigDecimal(COMMON), 2, RoundingMode.HALF_UP);
    }
}

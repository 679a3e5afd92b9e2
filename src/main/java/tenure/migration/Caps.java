package tenure.migration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import tenure.facts.Parameters;
import tenure.rules.Edition;

/**
 * How many customers may be moved.
 *
 * @param batch at most so many in one batch
 * @param share at most so many of every hundred customers on one day
 */
record Caps(int batch, BigDecimal share) {

    private static final int HUNDRED = 100;

    static Caps of(Edition edition, Parameters parameters) {
        Map<String, String> names = edition.acts().migration().parameters();
        return new Caps(
                parameters.number(names.getOrDefault("batchSize", "")),
                parameters.percent(names.getOrDefault("dailyShare", "")));
    }

    /** How many may be moved on one day, of so many customers: the share rounded down, but one at least. */
    int daily(int customers) {
        int part = share.multiply(BigDecimal.valueOf(customers))
                .divide(BigDecimal.valueOf(HUNDRED), RoundingMode.DOWN)
                .intValueExact();
        return Math.max(1, part);
    }

    /** How many a further batch of a day may have, on which so many of all customers are to be moved already. */
    int room(int customers, int already) {
        return Math.max(0, Math.min(batch, daily(customers) - already));
    }
}

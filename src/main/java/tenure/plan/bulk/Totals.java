package tenure.plan.bulk;

import java.math.BigDecimal;

/**
 * What the prices of a preview add up to.
 *
 * @param accounts how many accounts the services are of
 * @param currency empty when nobody has a price
 */
record Totals(int accounts, BigDecimal credit, BigDecimal fee, BigDecimal charge, String currency) {

    BigDecimal balance() {
        return credit.subtract(fee).subtract(charge);
    }
}

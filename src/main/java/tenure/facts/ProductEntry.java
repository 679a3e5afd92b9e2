package tenure.facts;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of products: what can be added to a service.
 *
 * @param givesLevel the level it lifts a service to
 * @param givesFeature the name of the feature it gives; empty when none
 * @param needsLevel the effective level a service must have
 * @param soldWhen when it is for sale
 * @param contractual whether a new sale binds for a term
 * @param entitledFrom the effective level that already includes what it gives
 * @param notFor tariff families it does not fit
 * @param monthlyPrice what a new sale costs a month
 * @param term how long a new sale runs: so many months, or to the end of the service's own term; without end when empty
 */
public record ProductEntry(
        String name,
        String kind,
        @Nullable Level givesLevel,
        String givesFeature,
        @Nullable Level needsLevel,
        String soldWhen,
        boolean contractual,
        @Nullable Level entitledFrom,
        Set<String> notFor,
        BigDecimal monthlyPrice,
        String term) {

    /** A term that ends with that of the service. */
    public static final String CO_TERMINOUS = "CO_TERMINOUS";
}

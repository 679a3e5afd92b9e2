package tenure.facts;

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
        Set<String> notFor) {}

package tenure.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A product that is active on a service.
 *
 * @param service the id of the service
 * @param level the level it lifts the service to; null when it lifts none
 * @param feature the name of the feature it gives; empty when none
 * @param charge what it costs to the end of its term
 */
public record BoltOn(
        String service,
        String product,
        @Nullable Level level,
        String feature,
        boolean contractual,
        LocalDate from,
        @Nullable LocalDate until,
        Charge charge) {}

package tenure.facts.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A product held by a service in [from, until), with the price and the kind of contract it was sold at. */
public record BoltOnHeld(
        String product, LocalDate from, @Nullable LocalDate until, BigDecimal monthlyPrice, boolean contractual)
        implements Dated {}

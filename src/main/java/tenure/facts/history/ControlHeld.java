package tenure.facts.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A bar, alert or spend control on a service, in [from, until). */
public record ControlHeld(
        String control, LocalDate from, @Nullable LocalDate until, boolean grandfathered) implements Dated {}

package tenure.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tenure.facts.history.Dated;

/**
 * A contract term of a service, in [from, until).
 *
 * @param original whether this is the contract's first term; every later one begins with a renewal
 */
public record Term(LocalDate from, @Nullable LocalDate until, boolean original) implements Dated {}

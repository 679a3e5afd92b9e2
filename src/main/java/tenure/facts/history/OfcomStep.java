package tenure.facts.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The Ofcom spend cap of a service from a day on: an amount, a word for no limit, or null when removed. */
public record OfcomStep(@Nullable String amount, LocalDate from) implements Dated {}

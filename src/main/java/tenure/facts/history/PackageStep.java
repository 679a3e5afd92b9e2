package tenure.facts.history;

import java.time.LocalDate;

/** The package level of a service from a day on. */
public record PackageStep(String level, LocalDate from) implements Dated {}

package tenure.facts.history;

import java.time.LocalDate;

/** The roaming data cap of a service from a day on: kept, or waived by the customer. */
public record RoamingStep(boolean waived, LocalDate from) implements Dated {}

package tenure.facts;

import java.time.LocalDate;

/**
 * A line of service that is to take the place of another one.
 *
 * @param from the day on which it does
 */
public record Successor(String id, String status, LocalDate from) {}

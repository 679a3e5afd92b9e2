package tenure.facts;

/** A control that is active on a service. */
public record Holding(String control, boolean grandfathered) {}

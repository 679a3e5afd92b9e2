package tenure.plan.bulk;

/** A service that is on the plan, and its account. */
public record Subscriber(String account, String service) {}

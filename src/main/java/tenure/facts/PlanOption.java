package tenure.facts;

/**
 * A plan that is listed on the plan of a service as one to change to.
 *
 * @param situation the account and the service
 */
public record PlanOption(Situation situation, Plan plan) {}

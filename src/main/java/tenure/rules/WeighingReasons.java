package tenure.rules;

/**
 * The codes that the weighing itself gives, as the pack names them.
 *
 * @param silence when no rule applies
 * @param fault when a rule fails
 * @param approval when the customer has to approve
 * @param cost when a cost has to be accepted
 */
public record WeighingReasons(String silence, String fault, String approval, String cost) {}

package tenure.request;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of a question.
 *
 * @param asOf the instant the answer is for
 * @param acceptedCost what the person has agreed to pay, absent when nothing was agreed
 * @param approval the id of an order the customer approved
 * @param explain whether the answer carries its evidence
 */
public record Context(
        Instant asOf,
        @Nullable BigDecimal acceptedCost,
        @Nullable String approval,
        Explain explain) {

    /** The same context at another instant. */
    public Context at(Instant other) {
        return new Context(other, acceptedCost, approval, explain);
    }

    /** The same context with a cost accepted. */
    public Context accepting(BigDecimal cost) {
        return new Context(asOf, cost, approval, explain);
    }

    /** The same context with an order that the customer approved. */
    public Context approvedBy(String order) {
        return new Context(asOf, acceptedCost, order, explain);
    }

    /** How much an answer says about itself. */
    public enum Explain {
        ANSWER_ONLY,
        IN_FULL
    }
}

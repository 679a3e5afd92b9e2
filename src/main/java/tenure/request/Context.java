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
 * @param consistency how fresh the facts must be
 */
public record Context(
        Instant asOf,
        @Nullable BigDecimal acceptedCost,
        @Nullable String approval,
        Explain explain,
        Consistency consistency) {

    /** A context for which the facts that are at hand will do. */
    public Context(Instant asOf, @Nullable BigDecimal acceptedCost, @Nullable String approval, Explain explain) {
        this(asOf, acceptedCost, approval, explain, Consistency.AT_HAND);
    }

    /** The same context at another instant. */
    public Context at(Instant other) {
        return new Context(other, acceptedCost, approval, explain, consistency);
    }

    /** The same context with a cost accepted. */
    public Context accepting(BigDecimal cost) {
        return new Context(asOf, cost, approval, explain, consistency);
    }

    /** The same context with an order that the customer approved. */
    public Context approvedBy(String order) {
        return new Context(asOf, acceptedCost, order, explain, consistency);
    }

    /** How fresh the facts of an answer must be. */
    public enum Consistency {
        /** What is remembered will do, as long as every change made here is heard of, and others' within a second. */
        AT_HAND,
        /** The database is read, whatever is remembered. */
        STRONG
    }

    /** How much an answer says about itself. */
    public enum Explain {
        ANSWER_ONLY,
        IN_FULL
    }
}

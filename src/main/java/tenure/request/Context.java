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
        Instant asOf, @Nullable BigDecimal acceptedCost, @Nullable String approval, Explain explain) {

    /** How much an answer says about itself. */
    public enum Explain {
        ANSWER_ONLY,
        IN_FULL
    }
}

package tenure.rules;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One thing a rule found about a question. */
public sealed interface Finding {

    /** Nothing stands in the way. */
    record Permit() implements Finding {}

    /** A refusal. */
    record Denial(String reason) implements Finding {}

    /** A refusal that a ground answers. */
    record Lack(String reason) implements Finding {}

    /** What entitles. */
    record Ground(String source) implements Finding {}

    /** The customer has to approve. */
    record ApprovalNeeded() implements Finding {}

    /** The customer has to approve if anything is to be paid. */
    record ApprovalOfCostNeeded() implements Finding {}

    /** A line of cost that is due. */
    record CostDue(BigDecimal amount, String currency, String obligation) implements Finding {}

    /** The asker accepted this cost. */
    record CostAccepted(BigDecimal amount) implements Finding {}

    /** The customer approved this very act at this cost. */
    record Approved(@Nullable BigDecimal acceptedCost) implements Finding {}

    /** A duty that comes with a yes. */
    record Owed(Obligation obligation) implements Finding {}

    /** A duty that comes with a yes nothing entitles to. */
    record OwedUnlessEntitled(Obligation obligation) implements Finding {}

    /** Permitted, and the sooner the more points there are. */
    record Preferred(int points, String reason) implements Finding {}

    /** What somebody has to be told. */
    record Warned(String reason) implements Finding {}

    /**
     * A part of the price that an obligation tells.
     *
     * @param credited what counts for the customer; below zero what the customer pays
     */
    record Priced(String obligation, String part, BigDecimal amount, BigDecimal credited, String currency)
            implements Finding {}

    /** A rule failed while it looked at this question. */
    record Fault() implements Finding {}
}

package tenure.order;

import java.util.UUID;
import tenure.decision.Decider;
import tenure.decision.Decision;
import tenure.decision.Ruling;
import tenure.facts.Inquiry;

/**
 * A decision that was taken about an act, and kept.
 *
 * @param decision its id
 * @param decider who took it, by one edition: what is asked further is asked of the same
 */
record Judged(UUID decision, Decider decider, Inquiry inquiry, Ruling ruling) {

    Decision answer() {
        return ruling.decision();
    }
}

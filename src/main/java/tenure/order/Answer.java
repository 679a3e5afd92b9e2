package tenure.order;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tenure.request.Subject;

/**
 * What the customer says to an order that waits.
 *
 * @param by who says it
 * @param acceptedCost what it was told that the act costs; null when it was told no other cost than that of the order
 */
public record Answer(
        Subject by,
        String account,
        String order,
        Kind kind,
        @Nullable BigDecimal acceptedCost) {

    /** Yes or no. */
    public enum Kind {
        APPROVE("approve"),
        REFUSE("refuse");

        private final String door;

        Kind(String door) {
            this.door = door;
        }

        /** What the pack's acts call the action of answering so. */
        String door() {
            return door;
        }
    }
}

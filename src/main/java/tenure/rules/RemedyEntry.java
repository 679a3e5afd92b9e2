package tenure.rules;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A change a pack offers as a way out of an answer that is no yes.
 *
 * @param change its name in answers
 * @param how what is tried on the facts
 * @param by the act that makes the change; empty when none of the asker's
 * @param insteadOf an act whose aim the change may reach by another way; empty when none
 * @param wish what the asker may ask of somebody else to have the change made; null when nothing
 */
public record RemedyEntry(
        String change,
        How how,
        String by,
        String insteadOf,
        @Nullable Wish wish) {

    /**
     * What may be asked for.
     *
     * @param action an action on the account; empty for the very act that was asked about
     * @param within the parameter that says for how many days
     */
    public record Wish(String action, String within) {

        /** Stands in {@code remedies.yaml} for the very act that was asked about. */
        public static final String ITSELF = "itself";

        public boolean isForTheActItself() {
            return action.isEmpty();
        }
    }

    /** What can be tried on the facts of an account, or on the question itself. */
    public enum How {
        SET_UP,
        SHOW_LOCATION,
        GRANT,
        APPROVE,
        WAIT,
        ACCEPT_COST,
        HOLD_PRODUCT,
        TAKE_LEVEL,
        NEW_TERM,
        OTHER_DAY,
        OTHER_PLAN,
        DROP_CHANGE,
        ASK_INSTEAD;

        /** As it is written in {@code remedies.yaml}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

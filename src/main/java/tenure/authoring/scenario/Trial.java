package tenure.authoring.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario asks about the customer of its account, or about a plan, and not for somebody.
 *
 * @param bounced ids of contacts to whom an invitation came back
 * @param edited what would become of a plan; null when that is not asked
 * @param expected how soon it has its turn
 */
record Trial(
        Kind kind,
        LocalDate day,
        Set<String> bounced,
        @Nullable Edited edited,
        Turn expected) {

    /** What is asked. */
    enum Kind {
        /** Whether it may be moved on a day, and how soon. */
        MOVE,
        /** Which of its contacts is invited on a day. */
        INVITE,
        /** Whether an edit only does good to those who are on the plan. */
        EDIT
    }

    /** A plan, and the members that would be others. */
    record Edited(String plan, JsonNode changes) {}
}

package tenure.authoring.scenario;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a scenario asks about the customer of its account, and not for somebody.
 *
 * @param bounced ids of contacts to whom an invitation came back
 * @param expected how soon it has its turn
 */
record Trial(Kind kind, LocalDate day, Set<String> bounced, Turn expected) {

    /** What is asked. */
    enum Kind {
        /** Whether it may be moved on a day, and how soon. */
        MOVE,
        /** Which of its contacts is invited on a day. */
        INVITE
    }
}

package tenure.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An edit of a plan as it is kept.
 *
 * @param number the place among all, later ones having higher numbers
 * @param successor the plan that took over the name; null when the plan was not split
 * @param blocked what stood in the way when its day had come, as it is told
 */
record Edit(
        String id,
        long number,
        String plan,
        Scope scope,
        State state,
        LocalDate effectiveOn,
        ObjectNode changes,
        Instant madeAt,
        String madeBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String successor,
        JsonNode blocked) {

    /** How far it has come. */
    enum State {
        /** It has not taken effect yet. */
        WAITING,
        /** It has taken effect. */
        DONE,
        /** It was called off before it did. */
        WITHDRAWN
    }
}

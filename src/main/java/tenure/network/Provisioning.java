package tenure.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far the network is with a thing.
 *
 * @param order the order that asked for it last
 * @param attempt how often it was asked: an answer to an earlier attempt is none to this
 * @param goal what it is to come to
 * @param reason why it failed; null when it did not
 * @param due the day from which it is to be done
 * @param ends the day on which it ends by itself; null when it does not
 */
public record Provisioning(
        long id,
        Thing thing,
        String order,
        int attempt,
        State state,
        State goal,
        JsonNode settings,
        @Nullable String reason,
        LocalDate due,
        @Nullable LocalDate ends,
        Instant requestedAt,
        Instant changedAt) {

    /** As it is told. */
    public ObjectNode told() {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.put("id", String.valueOf(id)).put("account", thing.account()).put("service", thing.service());
        told.put("kind", thing.kind()).put("name", thing.name()).put("order", order);
        told.put("attempt", attempt).put("state", state.name());
        if (reason != null) {
            told.put("reason", reason);
        }
        if (!settings.isEmpty()) {
            told.set("settings", settings);
        }
        told.put("dueOn", due.toString());
        if (ends != null) {
            told.put("endsOn", ends.toString());
        }
        return told.put("requestedAt", requestedAt.toString()).put("changedAt", changedAt.toString());
    }
}

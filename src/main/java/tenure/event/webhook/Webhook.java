package tenure.event.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Where events are sent.
 *
 * @param types the types of events that are sent; empty for all
 * @param position the number of the last event that needs no more sending
 */
public record Webhook(UUID id, String url, List<String> types, Instant createdAt, String createdBy, long position) {

    public Webhook {
        types = List.copyOf(types);
    }
}

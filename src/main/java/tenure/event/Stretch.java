package tenure.event;

import java.util.List;

/**
 * A stretch of the feed.
 *
 * @param events those that were looked for, in their order
 * @param end the number up to which the feed was looked through
 */
public record Stretch(List<Told> events, long end) {

    public Stretch {
        events = List.copyOf(events);
    }
}

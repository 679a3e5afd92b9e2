package tenure.order;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenure.event.Event;
import tenure.event.Events;
import tenure.json.JsonValues;

/** Tells of orders to whoever follows what happens. */
@Singleton
public class Reports {

    private static final List<String> TOLD = List.of("action", "outcome", "reasons", "cost", "effects", "charges");

    private final Events events;

    Reports(Events events) {
        this.events = events;
    }

    /** Something became of the order. */
    void became(Connection transaction, PlacedOrder order, @Nullable String partner, Instant at) throws SQLException {
        events.add(transaction, event(order, partner, at));
    }

    /** Something became of orders that are nobody's but ours. */
    void became(Connection transaction, List<PlacedOrder> orders) throws SQLException {
        events.addAll(
                transaction,
                orders.stream()
                        .map(order -> event(
                                order,
                                null,
                                Instant.parse(order.document().path("placedAt").asText())))
                        .toList());
    }

    private static Event event(PlacedOrder order, @Nullable String partner, Instant at) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("order", order.id());
        Map<String, @Nullable Object> all = JsonValues.members(order.document());
        TOLD.forEach(member -> {
            if (all.containsKey(member)) {
                data.put(member, all.get(member));
            }
        });
        String decision = order.document().path("decision").textValue();
        return Event.of("order." + order.status().name().toLowerCase(Locale.ROOT), at, order.account())
                .by(partner)
                .on(order.resource())
                .saying(data)
                .because(
                        decision == null ? null : UUID.fromString(decision),
                        order.document().path("edition").textValue());
    }
}

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
import tenure.account.Histories;
import tenure.decision.Decider;
import tenure.event.Daybreak;
import tenure.event.Event;
import tenure.event.Events;
import tenure.event.Flips;
import tenure.facts.Moment;
import tenure.facts.history.AccountHistory;
import tenure.json.JsonValues;

/** Tells of orders, and of the entitlements that come and go with them, to whoever follows what happens. */
@Singleton
public class Reports {

    private static final List<String> TOLD = List.of("action", "outcome", "reasons", "cost", "effects", "charges");

    private final Events events;
    private final Daybreak daybreak;

    Reports(Events events, Daybreak daybreak) {
        this.events = events;
        this.daybreak = daybreak;
    }

    /** Something became of the order. */
    void became(Connection transaction, PlacedOrder order, @Nullable String partner, Instant at) throws SQLException {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("order", order.id());
        Map<String, @Nullable Object> all = JsonValues.members(order.document());
        TOLD.forEach(member -> {
            if (all.containsKey(member)) {
                data.put(member, all.get(member));
            }
        });
        String decision = order.document().path("decision").textValue();
        events.add(
                transaction,
                Event.of("order." + order.status().name().toLowerCase(Locale.ROOT), at, order.account())
                        .by(partner)
                        .on(order.resource())
                        .saying(data)
                        .because(
                                decision == null ? null : UUID.fromString(decision),
                                order.document().path("edition").textValue()));
    }

    /** What the account is entitled to now and was not before, and the other way round. */
    public void flipped(
            Connection transaction, Decider decider, @Nullable AccountHistory before, String account, Instant at)
            throws SQLException {
        List<AccountHistory> after = Histories.read(transaction, List.of(account));
        if (before != null && !after.isEmpty()) {
            // What the day brought before the change was made comes first, if it was not told yet.
            daybreak.before(transaction, before, Moment.at(at).day());
            events.addAll(transaction, new Flips(decider).ofChange(before, after.get(0), at));
        }
    }
}

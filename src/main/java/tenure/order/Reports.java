package tenure.order;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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

    /** What the account is entitled to now and was not before, and the other way round. */
    public void flipped(Connection transaction, Decider decider, @Nullable AccountHistory before, Instant at)
            throws SQLException {
        if (before != null) {
            flipped(transaction, decider, List.of(new Changed(before, at)));
        }
    }

    /**
     * An account that was changed.
     *
     * @param before as it was
     */
    record Changed(AccountHistory before, Instant at) {}

    /** The same of some accounts. */
    void flipped(Connection transaction, Decider decider, List<Changed> accounts) throws SQLException {
        Map<String, AccountHistory> after = new HashMap<>();
        Histories.read(
                        transaction,
                        accounts.stream().map(changed -> changed.before().id()).toList())
                .forEach(account -> after.put(account.id(), account));
        List<Changed> there = accounts.stream()
                .filter(changed -> after.containsKey(changed.before().id()))
                .toList();
        Map<LocalDate, List<AccountHistory>> byDay = new TreeMap<>();
        there.forEach(changed -> byDay.computeIfAbsent(Moment.at(changed.at()).day(), any -> new ArrayList<>())
                .add(changed.before()));
        // What the day brought before the change was made comes first, if it was not told yet.
        for (Map.Entry<LocalDate, List<AccountHistory>> on : byDay.entrySet()) {
            daybreak.before(transaction, on.getValue(), on.getKey());
        }
        Flips flips = new Flips(decider);
        List<Event> told = new ArrayList<>();
        for (Changed changed : there) {
            AccountHistory now = after.get(changed.before().id());
            if (now != null) {
                told.addAll(flips.ofChange(changed.before(), now, changed.at()));
            }
        }
        events.addAll(transaction, told);
    }
}

package tenure.event;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tenure.account.Histories;
import tenure.account.Replaced;
import tenure.decision.Decider;
import tenure.decision.InForce;
import tenure.facts.Moment;
import tenure.facts.history.AccountHistory;

/** Tells of the entitlements that come and go with changes of accounts. */
@Singleton
public final class Consequences implements Replaced {

    private final Events events;
    private final Daybreak daybreak;
    private final InForce inForce;
    private final Clock clock;

    Consequences(Events events, Daybreak daybreak, InForce inForce, Clock clock) {
        this.events = events;
        this.daybreak = daybreak;
        this.inForce = inForce;
        this.clock = clock;
    }

    /**
     * An account that was changed.
     *
     * @param before as it was
     */
    public record Changed(AccountHistory before, Instant at) {}

    /** What accounts are entitled to now and were not before, and the other way round. */
    public void of(Connection transaction, Decider decider, List<Changed> accounts) throws SQLException {
        told(transaction, accounts, new Flips(decider)::ofChange);
    }

    /** The same of one account; nothing when it was not there before. */
    public void of(Connection transaction, Decider decider, @Nullable AccountHistory before, Instant at)
            throws SQLException {
        if (before != null) {
            of(transaction, decider, List.of(new Changed(before, at)));
        }
    }

    /** Of an import it is told too that it changed the account: nothing else tells it. */
    @Override
    public void tell(Connection transaction, List<AccountHistory> before) throws SQLException {
        Instant now = clock.instant();
        Decider decider = inForce.decider();
        Flips flips = new Flips(decider);
        List<Changed> accounts =
                before.stream().map(account -> new Changed(account, now)).toList();
        told(transaction, accounts, (was, is, at) -> {
            List<Event> all = new ArrayList<>();
            all.add(Event.of("account.replaced", at, is.id())
                    .because(null, decider.edition().hash()));
            all.addAll(flips.ofChange(was, is, at));
            return all;
        });
    }

    /** What there is to tell of one account that is not as it was. */
    private interface Telling {
        List<Event> of(AccountHistory before, AccountHistory after, Instant at);
    }

    private void told(Connection transaction, List<Changed> accounts, Telling telling) throws SQLException {
        Map<String, AccountHistory> after = new HashMap<>();
        Histories.read(
                        transaction,
                        accounts.stream().map(changed -> changed.before().id()).toList())
                .forEach(account -> after.put(account.id(), account));
        List<Changed> there = accounts.stream()
                .filter(changed -> after.containsKey(changed.before().id())
                        && !changed.before().equals(after.get(changed.before().id())))
                .toList();
        Map<LocalDate, List<AccountHistory>> byDay = new TreeMap<>();
        there.forEach(changed -> byDay.computeIfAbsent(Moment.at(changed.at()).day(), any -> new ArrayList<>())
                .add(changed.before()));
        // What the day brought before the change was made comes first, if it was not told yet.
        for (Map.Entry<LocalDate, List<AccountHistory>> on : byDay.entrySet()) {
            daybreak.before(transaction, on.getValue(), on.getKey());
        }
        List<Event> all = new ArrayList<>();
        for (Changed changed : there) {
            AccountHistory now = after.get(changed.before().id());
            if (now != null) {
                all.addAll(telling.of(changed.before(), now, changed.at()));
            }
        }
        events.addAll(transaction, all);
    }
}

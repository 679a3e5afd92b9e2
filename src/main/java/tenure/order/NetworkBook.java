package tenure.order;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tenure.account.AccountChanges;
import tenure.facts.Moment;
import tenure.network.Network;
import tenure.network.Provisioning;
import tenure.network.Thing;
import tenure.request.Action;
import tenure.request.Subject;

/** How far the network is with what was ordered for an account, for those whom the rules let look. */
@Singleton
public class NetworkBook {

    private final AccountChanges changes;
    private final OrderBook book;
    private final Judging judging;
    private final Network network;

    NetworkBook(AccountChanges changes, OrderBook book, Judging judging, Network network) {
        this.changes = changes;
        this.book = book;
        this.judging = judging;
        this.network = network;
    }

    /**
     * A part of the list.
     *
     * @param next after what the next part begins; empty when this is the last
     */
    public record Page(List<Provisioning> items, String next) {}

    /**
     * What the network was asked for after that id, in the order in which it was; of the services that the subject may see the
     * controls of. What it may not see leaves a part shorter than it could be.
     */
    public Page page(String account, long after, int limit, Subject by, Visit visit) {
        return changes.run(transaction -> {
            book.look(transaction, "provisioning", account, by, visit);
            List<Provisioning> found = network.of(transaction.connection(), account, after, limit + 1);
            boolean more = found.size() > limit;
            List<Provisioning> shown = more ? found.subList(0, limit) : found;
            Action action = new Action(judging.decider().edition().acts().opening("provisioned"), Map.of());
            List<String> services =
                    shown.stream().map(one -> one.thing().service()).distinct().toList();
            Set<String> open = judging.allowed(transaction, by, account, action, services, visit);
            return new Page(
                    shown.stream()
                            .filter(one -> open.contains(one.thing().service()))
                            .toList(),
                    more ? String.valueOf(shown.get(shown.size() - 1).id()) : "");
        });
    }

    /** How far the network is with each thing on services of the account; for whoever may see the thing. */
    public Map<Thing, Provisioning> states(String account, Instant now) {
        return changes.run(transaction -> {
            Map<Thing, Provisioning> states = new HashMap<>();
            for (Provisioning one : network.live(
                    transaction.connection(), account, Moment.at(now).day())) {
                states.put(one.thing(), one);
            }
            return states;
        });
    }
}

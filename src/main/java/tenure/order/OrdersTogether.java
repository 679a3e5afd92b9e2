package tenure.order;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenure.account.AccountDraft;
import tenure.account.HeldAccount;
import tenure.account.InvalidChange;
import tenure.account.Transaction;
import tenure.decision.Decision;
import tenure.facts.Inquiry;
import tenure.json.Problem;
import tenure.order.Aftermath.Done;
import tenure.request.Request;

/**
 * Places orders of many accounts in one transaction. Each is decided, carried out and kept as if it came alone, and nothing
 * that is wrong with one is in the way of another; but the store is asked and told once for all.
 */
@Singleton
public class OrdersTogether {

    private final Judging judging;
    private final Performance performance;
    private final Aftermath aftermath;
    private final OrderStore store;
    private final Reports reports;
    private final ActClock clock;

    OrdersTogether(
            Judging judging,
            Performance performance,
            Aftermath aftermath,
            OrderStore store,
            Reports reports,
            ActClock clock) {
        this.judging = judging;
        this.performance = performance;
        this.aftermath = aftermath;
        this.store = store;
        this.reports = reports;
        this.clock = clock;
    }

    /** What has to be so beside the yes of the rules. */
    public interface Condition {

        /**
         * Looks at what was decided, and on which facts.
         *
         * @throws ActRefused when it is not so
         */
        void check(Inquiry inquiry, Decision decision);
    }

    /** A wish that comes true on a condition. */
    public record Conditional(Wish wish, Condition condition) {}

    /**
     * What became of a wish.
     *
     * @param order the id of the order that was carried out; null when there is none
     * @param because codes of what speaks against it, the rules' reasons or others; empty when there is an order
     */
    public record Placed(Wish wish, @Nullable String order, Decision decision, List<String> because) {
        public Placed {
            because = List.copyOf(because);
        }
    }

    /** What becomes of each of the wishes, in their order. No two are about the same account. */
    public List<Placed> place(Transaction transaction, List<Conditional> asked, Visit came) throws SQLException {
        List<OrderOnItsWay> all = judged(transaction, asked, came);
        List<OrderOnItsWay> open =
                all.stream().filter(order -> order.isOpen(performance)).toList();
        if (!together(transaction, open)) {
            for (OrderOnItsWay alone : open) {
                together(transaction, List.of(alone));
            }
        }
        return all.stream().map(OrderOnItsWay::placed).toList();
    }

    private List<OrderOnItsWay> judged(Transaction transaction, List<Conditional> asked, Visit came)
            throws SQLException {
        List<String> ids = asked.stream().map(one -> one.wish().account()).toList();
        List<HeldAccount> held = transaction.holdAll(ids);
        Map<String, HeldAccount> accounts = new HashMap<>();
        held.forEach(account -> accounts.put(account.id(), account));
        Map<String, Instant> turns = clock.now(transaction, held);
        List<Request> requests = asked.stream()
                .map(one -> Orders.request(
                        one.wish(), came.at(turns.getOrDefault(one.wish().account(), came.at()))))
                .toList();
        List<Judged> judged = judging.judge(transaction, requests, ids, came);
        List<OrderOnItsWay> all = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            all.add(new OrderOnItsWay(asked.get(i), accounts.get(ids.get(i)), judged.get(i)));
        }
        return all;
    }

    /** Carries these out; or, when an account of several would be invalid after it, none of them, and says so. */
    private boolean together(Transaction transaction, List<OrderOnItsWay> orders) throws SQLException {
        Savepoint before = transaction.connection().setSavepoint();
        Map<OrderOnItsWay, Done> done = done(transaction, orders, before);
        try {
            replace(transaction, done.values().stream().map(Done::act).toList());
        } catch (InvalidChange e) {
            transaction.connection().rollback(before);
            if (orders.size() == 1) {
                orders.get(0).stands(e.problems());
            }
            return orders.size() == 1;
        }
        follow(transaction, List.copyOf(done.values()));
        done.forEach((order, with) -> order.isCarriedOut(with.order().id()));
        return true;
    }

    /** The acts of those that can be done. One that cannot is rare, so the others are then done from the start again. */
    private Map<OrderOnItsWay, Done> done(Transaction transaction, List<OrderOnItsWay> orders, Savepoint before)
            throws SQLException {
        List<OrderOnItsWay> left = new ArrayList<>(orders);
        while (true) {
            Map<OrderOnItsWay, Done> done = new LinkedHashMap<>();
            OrderOnItsWay refused = null;
            for (OrderOnItsWay order : left) {
                try {
                    done.put(order, order.done(UUID.randomUUID().toString(), transaction, performance));
                } catch (ActRefused e) {
                    order.stands(e.problems());
                    refused = order;
                    break;
                }
            }
            if (refused == null) {
                return done;
            }
            transaction.connection().rollback(before);
            left.remove(refused);
        }
    }

    private static void replace(Transaction transaction, List<Act> acts) throws SQLException {
        List<AccountDraft> drafts = acts.stream().map(Act::draft).toList();
        if (!drafts.isEmpty()) {
            transaction.replaceAll(drafts);
        }
    }

    private void follow(Transaction transaction, List<Done> all) throws SQLException {
        if (all.isEmpty()) {
            return;
        }
        aftermath.follow(transaction.connection(), all.get(0).act().decider(), all);
        for (Done done : all) {
            OrderText.effects(done.order(), done.act());
            done.act().afterwards().forEach(transaction::afterwards);
        }
        List<PlacedOrder> orders = all.stream().map(Done::order).toList();
        store.putAll(transaction.connection(), orders);
        reports.became(transaction.connection(), orders);
    }

    /** The codes of what is in the way. */
    static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).distinct().toList();
    }
}

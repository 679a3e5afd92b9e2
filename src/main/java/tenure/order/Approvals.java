package tenure.order;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.account.AccountChanges;
import tenure.account.HeldAccount;
import tenure.account.Transaction;
import tenure.decision.Outcome;
import tenure.json.RequestRefused;
import tenure.once.Once;
import tenure.once.Reply;
import tenure.order.Answer.Kind;
import tenure.request.Action;
import tenure.request.Context;
import tenure.request.Context.Explain;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.request.Subject;
import tenure.rules.Cost;
import tenure.rules.Effect;

/** What the customer says to orders that wait. What is approved is decided again, on the account as it is then. */
@Singleton
public class Approvals {

    private static final int NOT_FOUND = 404;

    private final AccountChanges changes;
    private final Once once;
    private final Judging judging;
    private final Performance performance;
    private final WaitingOrders waiting;
    private final ActClock clock;

    Approvals(
            AccountChanges changes,
            Once once,
            Judging judging,
            Performance performance,
            WaitingOrders waiting,
            ActClock clock) {
        this.changes = changes;
        this.once = once;
        this.judging = judging;
        this.performance = performance;
        this.waiting = waiting;
        this.clock = clock;
    }

    /** The order as it is after the answer, or why it could not be answered so. */
    public Reply answer(Answer answer, Visit visit) {
        return changes.run(transaction ->
                once.run(transaction.connection(), visit.key(), connection -> answer(transaction, answer, visit)));
    }

    /** The same, within a transaction of the caller's. */
    public Reply answer(Transaction transaction, Answer answer, Visit came) throws SQLException {
        HeldAccount account = transaction.hold(answer.account());
        Visit visit = account == null ? came : came.at(clock.now(transaction, account));
        Judged door = judging.judge(transaction, door(answer, visit), answer.account(), visit);
        if (account == null || !door.answer().allowed()) {
            return OrderText.denied(door);
        }
        PlacedOrder order = waiting.find(transaction, account, answer.order(), visit.at());
        if (order == null) {
            throw new RequestRefused(NOT_FOUND, "There is no such order.");
        }
        if (order.status() != OrderStatus.PENDING) {
            return past(order, answer.kind(), visit);
        }
        return switch (answer.kind()) {
            case APPROVE -> approved(transaction, account, order, answer, visit);
            case REFUSE -> {
                order.become(OrderStatus.REFUSED, visit.at(), answer.by());
                waiting.put(transaction, account, order);
                yield OrderText.reply(OrderText.OK, order, visit);
            }
        };
    }

    /** Who says the same again sees what came of it; for another word it is too late. */
    private static Reply past(PlacedOrder order, Kind kind, Visit visit) {
        boolean same = switch (order.status()) {
            case APPLIED, FAILED, APPROVED -> kind == Kind.APPROVE;
            case REFUSED -> kind == Kind.REFUSE;
            case PENDING, EXPIRED, WITHDRAWN -> false;
        };
        return same
                ? OrderText.reply(OrderText.OK, order, visit)
                : OrderText.past(order, "ORDER_" + order.status(), "The order waits for no answer any more.");
    }

    private Reply approved(Transaction transaction, HeldAccount account, PlacedOrder order, Answer answer, Visit visit)
            throws SQLException {
        BigDecimal accepted = answer.acceptedCost() == null ? order.cost() : answer.acceptedCost();
        Request again = again(order, answer.by(), visit.at());
        Judged judged = judging.judge(transaction, again, account.id(), visit, order.approved(accepted));
        Effect effect = judged.decider().edition().acts().effects().get(order.action());
        Outcome outcome = judged.answer().outcome();
        Savepoint before = transaction.connection().setSavepoint();
        try {
            if (outcome == Outcome.ALLOW && effect != null && performance.knows(effect)) {
                return applied(transaction, account, order, effect, judged, answer, visit);
            }
            if (outcome != Outcome.DENY && effect != null && performance.knows(effect)) {
                Act act = performance.rehearse(transaction, order, account, effect, judged);
                return OrderText.quote(judged, act.changes(), accepted);
            }
        } catch (ActRefused e) {
            transaction.connection().rollback(before);
            order.document().withArray("problems").removeAll();
            e.problems()
                    .forEach(problem -> order.document()
                            .withArray("problems")
                            .addObject()
                            .put("code", problem.code())
                            .put("message", problem.message()));
        }
        OrderText.decided(order, judged);
        order.become(OrderStatus.FAILED, visit.at(), answer.by());
        waiting.put(transaction, account, order);
        return OrderText.reply(OrderText.OK, order, visit);
    }

    private Reply applied(
            Transaction transaction,
            HeldAccount account,
            PlacedOrder order,
            Effect effect,
            Judged judged,
            Answer answer,
            Visit visit)
            throws SQLException {
        order.become(OrderStatus.APPROVED, visit.at(), answer.by());
        order.become(OrderStatus.APPLIED, visit.at(), null);
        OrderText.decided(order, judged);
        OrderText.effects(order, performance.perform(transaction, order, account, effect, judged));
        waiting.put(transaction, account, order);
        return OrderText.reply(OrderText.OK, order, visit);
    }

    /** What carrying the order out would cost now; null when nothing. Nothing changes, and nothing is decided. */
    @Nullable
    Cost costNow(Transaction transaction, PlacedOrder order, Instant at) throws SQLException {
        Subject by = order.placedBy();
        BigDecimal before = order.cost();
        if (by == null) {
            return before == null ? null : new Cost(before, "");
        }
        return judging.weigh(transaction, again(order, by, at), order.account(), order.approved(null))
                .cost();
    }

    private static Request again(PlacedOrder order, Subject approver, Instant at) {
        Subject by = order.placedBy();
        Context context = new Context(at, null, order.id(), Explain.ANSWER_ONLY);
        Action action = new Action(order.action(), order.approved(null).properties());
        return new Request(by == null ? approver : by, action, order.resource(), context);
    }

    private Request door(Answer answer, Visit visit) {
        String action = judging.decider().edition().acts().opening(answer.kind().door());
        Context context = new Context(visit.at(), null, null, Explain.ANSWER_ONLY);
        return new Request(
                answer.by(), new Action(action, Map.of()), new Resource("account", answer.account()), context);
    }
}

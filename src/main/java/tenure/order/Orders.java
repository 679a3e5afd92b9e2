package tenure.order;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenure.account.AccountChanges;
import tenure.account.AccountDraft;
import tenure.account.HeldAccount;
import tenure.account.Transaction;
import tenure.decision.Outcome;
import tenure.once.Once;
import tenure.once.Reply;
import tenure.request.Action;
import tenure.request.Context;
import tenure.request.Context.Explain;
import tenure.request.Request;
import tenure.rules.Effect;
import tenure.rules.Finding;

/** Places orders: decides what somebody wants, and lets happen what is allowed. */
@Singleton
public class Orders {

    private static final String APPROVAL = "approval";
    private static final String PARTNER = "partner";

    private final AccountChanges changes;
    private final Once once;
    private final Judging judging;
    private final Performance performance;
    private final OrderStore store;
    private final Letters letters;
    private final Reports reports;
    private final ActClock clock;

    Orders(
            AccountChanges changes,
            Once once,
            Judging judging,
            Performance performance,
            OrderStore store,
            Letters letters,
            Reports reports,
            ActClock clock) {
        this.changes = changes;
        this.once = once;
        this.judging = judging;
        this.performance = performance;
        this.store = store;
        this.letters = letters;
        this.reports = reports;
        this.clock = clock;
    }

    /** The answer to a wish: the order it became, the quote it needs, or why there is none. */
    public Reply place(Wish wish, Visit visit) {
        try {
            performance.refuse(judging.decider().edition().acts().effects().get(wish.action()), wish.properties());
        } catch (ActRefused e) {
            return OrderText.unfit(e);
        }
        return changes.run(transaction -> once.run(transaction.connection(), visit.key(), connection -> {
            Reply reply = place(transaction, wish, visit);
            if (visit.isDry()) {
                transaction.undo();
            }
            return reply;
        }));
    }

    /** The same, within a transaction of the caller's. */
    public Reply place(Transaction transaction, Wish wish, Visit came) throws SQLException {
        HeldAccount account = transaction.hold(wish.account());
        Visit visit = account == null ? came : came.at(clock.now(transaction, account));
        Judged judged = judging.judge(transaction, request(wish, visit), wish.account(), visit);
        Effect effect = judged.decider().edition().acts().effects().get(wish.action());
        if (account == null || judged.answer().outcome() == Outcome.DENY) {
            return OrderText.denied(judged);
        }
        if (effect == null || !performance.knows(effect)) {
            return OrderText.nothing(judged);
        }
        PlacedOrder order = OrderText.begin(UUID.randomUUID().toString(), wish, visit.at());
        Savepoint before = transaction.connection().setSavepoint();
        try {
            return switch (judged.answer().outcome()) {
                case ALLOW -> applied(transaction, order, account, effect, judged, wish, visit);
                case NEEDS_APPROVAL -> waiting(transaction, order, account, effect, judged, wish, visit);
                case NEEDS_COST_ACCEPTANCE ->
                    OrderText.quote(
                            judged,
                            performance
                                    .rehearse(transaction, order, account, effect, judged)
                                    .changes(),
                            wish.acceptedCost());
                case DENY -> OrderText.denied(judged);
            };
        } catch (ActRefused e) {
            transaction.connection().rollback(before);
            return OrderText.refused(e, judged);
        }
    }

    private Reply applied(
            Transaction transaction,
            PlacedOrder order,
            HeldAccount account,
            Effect effect,
            Judged judged,
            Wish wish,
            Visit visit)
            throws SQLException {
        if (wish.approval() != null && isOfThisAct(judged)) {
            carriedOut(account, wish.approval());
        }
        order.become(OrderStatus.APPLIED, visit.at(), wish.by());
        OrderText.decided(order, judged);
        OrderText.effects(order, performance.perform(transaction, order, account, effect, judged));
        keep(transaction, order, judged, visit);
        return OrderText.reply(OrderText.CREATED, order, visit);
    }

    /** An order that an import brought, and that this carries out, is not carried out again. */
    private static void carriedOut(HeldAccount account, String approval) throws SQLException {
        AccountDraft draft = account.draft();
        draft.order(approval, OrderStatus.APPLIED.name());
        account.replace(draft);
    }

    /** Whether the rules found the order that is cited to be one of this very act; any other stays as it is. */
    private static boolean isOfThisAct(Judged judged) {
        return judged.ruling().heard().findings().stream().anyMatch(Finding.Approved.class::isInstance);
    }

    private Reply waiting(
            Transaction transaction,
            PlacedOrder order,
            HeldAccount account,
            Effect effect,
            Judged judged,
            Wish wish,
            Visit visit)
            throws SQLException {
        Act act = performance.rehearse(transaction, order, account, effect, judged);
        Duration validity = Duration.ofDays(Long.parseLong(act.parameter(APPROVAL)));
        order.document().put("expiresAt", visit.at().plus(validity).toString());
        order.become(OrderStatus.PENDING, visit.at(), wish.by());
        OrderText.decided(order, judged);
        OrderText.effects(order, act);
        order.document().put("contacted", letters.askForApproval(act, order));
        keep(transaction, order, judged, visit);
        return OrderText.reply(OrderText.ACCEPTED, order, visit);
    }

    private void keep(Transaction transaction, PlacedOrder order, Judged judged, Visit visit) throws SQLException {
        String partner = partner(judged);
        store.put(transaction.connection(), order, partner);
        reports.became(transaction.connection(), order, partner, visit.at());
    }

    private static @Nullable String partner(Judged judged) {
        return judged.inquiry().asker().type().equals(PARTNER)
                ? judged.inquiry().asker().owner()
                : null;
    }

    static Request request(Wish wish, Visit visit) {
        @Nullable BigDecimal accepted = wish.acceptedCost();
        Context context = new Context(visit.at(), accepted, wish.approval(), Explain.ANSWER_ONLY);
        return new Request(wish.by(), new Action(wish.action(), wish.properties()), wish.resource(), context);
    }
}

package tenure.order;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import tenure.account.AccountChanges;
import tenure.account.HeldAccount;
import tenure.account.Transaction;
import tenure.json.RequestRefused;
import tenure.once.Once;
import tenure.once.Reply;
import tenure.request.Subject;

/** Orders that are taken back by those who placed them, or by somebody of the same partner. */
@Singleton
public class Withdrawals {

    private static final int NOT_FOUND = 404;

    private final AccountChanges changes;
    private final Once once;
    private final OrderStore store;
    private final WaitingOrders waiting;
    private final People people;

    Withdrawals(AccountChanges changes, Once once, OrderStore store, WaitingOrders waiting, People people) {
        this.changes = changes;
        this.once = once;
        this.store = store;
        this.waiting = waiting;
        this.people = people;
    }

    /** The order as it is then; one that is not the subject's does not exist, for all it can tell. */
    public Reply withdraw(String account, String order, Subject by, Visit visit) {
        return changes.run(transaction -> once.run(
                transaction.connection(), visit.key(), connection -> withdraw(transaction, account, order, by, visit)));
    }

    private Reply withdraw(Transaction transaction, String account, String id, Subject by, Visit visit)
            throws SQLException {
        HeldAccount held = transaction.hold(account);
        PlacedOrder order = held == null ? null : waiting.find(transaction, held, id, visit.at());
        if (held == null || order == null || !isOf(transaction, order, by)) {
            throw new RequestRefused(NOT_FOUND, "There is no such order.");
        }
        return switch (order.status()) {
            case PENDING -> {
                order.become(OrderStatus.WITHDRAWN, visit.at(), by);
                waiting.put(transaction, held, order);
                yield OrderText.reply(OrderText.OK, order, visit);
            }
            case WITHDRAWN -> OrderText.reply(OrderText.OK, order, visit);
            case APPROVED, REFUSED, EXPIRED, APPLIED, FAILED ->
                OrderText.past(order, "ORDER_" + order.status(), "Only an order that waits can be taken back.");
        };
    }

    private boolean isOf(Transaction transaction, PlacedOrder order, Subject by) throws SQLException {
        String partner = store.partner(transaction.connection(), order.id());
        return by.equals(order.placedBy()) || (partner != null && partner.equals(people.partnerOf(transaction, by)));
    }
}

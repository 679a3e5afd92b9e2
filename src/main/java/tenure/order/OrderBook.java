package tenure.order;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.account.AccountChanges;
import tenure.account.HeldAccount;
import tenure.account.Transaction;
import tenure.json.RequestRefused;
import tenure.request.Action;
import tenure.request.Context;
import tenure.request.Context.Explain;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.request.Subject;

/** The orders and charges of an account, for those whom the rules let look. A partner sees the orders that it placed. */
@Singleton
public class OrderBook {

    private static final int NOT_FOUND = 404;
    private static final String PARTNER = "partner";

    private final AccountChanges changes;
    private final Judging judging;
    private final OrderStore store;
    private final WaitingOrders waiting;
    private final Ledger ledger;
    private final People people;

    OrderBook(
            AccountChanges changes,
            Judging judging,
            OrderStore store,
            WaitingOrders waiting,
            Ledger ledger,
            People people) {
        this.changes = changes;
        this.judging = judging;
        this.store = store;
        this.waiting = waiting;
        this.ledger = ledger;
        this.people = people;
    }

    /** A part of a list, and whether there is more of it. */
    public record Part<T>(List<T> items, boolean more) {}

    /** Orders, the newest first. */
    public Part<PlacedOrder> orders(OrderQuery wanted, Subject by, Visit visit) {
        return changes.run(transaction -> {
            look(transaction, "orders", wanted.account(), by, visit);
            OrderQuery own = wanted.of(by.type().equals(PARTNER) ? people.partnerOf(transaction, by) : null);
            List<PlacedOrder> found = store.list(transaction.connection(), own);
            boolean more = found.size() > wanted.limit();
            List<PlacedOrder> shown = new ArrayList<>(more ? found.subList(0, wanted.limit()) : found);
            if (!more && own.partner() == null) {
                shown.addAll(imported(transaction, wanted, visit));
            }
            return new Part<>(shown, more);
        });
    }

    /** One order; one that may not be seen does not exist, for all that can be told. */
    public PlacedOrder order(String account, String id, Subject by, Visit visit) {
        return changes.run(transaction -> {
            look(transaction, "orders", account, by, visit);
            HeldAccount held = transaction.hold(account);
            PlacedOrder order = held == null ? null : waiting.find(transaction, held, id, visit.at());
            if (order == null || !maySee(transaction, order, by)) {
                throw new RequestRefused(NOT_FOUND, "There is no such order.");
            }
            return order;
        });
    }

    /** Charges, the newest first. */
    public Part<Ledger.Posted> charges(String account, @Nullable Long below, int limit, Subject by, Visit visit) {
        return changes.run(transaction -> {
            look(transaction, "charges", account, by, visit);
            List<Ledger.Posted> found = ledger.of(transaction.connection(), account, below, limit + 1);
            boolean more = found.size() > limit;
            return new Part<>(more ? found.subList(0, limit) : found, more);
        });
    }

    private boolean maySee(Transaction transaction, PlacedOrder order, Subject by) throws SQLException {
        if (!by.type().equals(PARTNER)) {
            return true;
        }
        String partner = store.partner(transaction.connection(), order.id());
        return partner != null && partner.equals(people.partnerOf(transaction, by));
    }

    /** Orders that an import brought, and of which nothing became here. */
    private List<PlacedOrder> imported(Transaction transaction, OrderQuery wanted, Visit visit) throws SQLException {
        HeldAccount account = transaction.hold(wanted.account());
        List<PlacedOrder> imported = new ArrayList<>();
        if (account != null) {
            for (JsonNode order : account.draft().asStored().path("orders")) {
                String id = order.path("id").asText();
                if (store.find(transaction.connection(), account.id(), id) == null) {
                    PlacedOrder found = waiting.find(transaction, account, id, visit.at());
                    if (found != null && (wanted.status() == null || wanted.status() == found.status())) {
                        imported.add(found);
                    }
                }
            }
        }
        return imported;
    }

    /** Refuses whom the rules do not let do what opens this; as if there were nothing. */
    void look(Transaction transaction, String door, String account, Subject by, Visit visit) throws SQLException {
        String action = judging.decider().edition().acts().opening(door);
        Context context = new Context(visit.at(), null, null, Explain.ANSWER_ONLY);
        Request request = new Request(by, new Action(action, Map.of()), new Resource("account", account), context);
        if (!judging.allows(transaction, request, visit)) {
            throw new RequestRefused(NOT_FOUND, "There is no such account, or nothing of it that you may see.");
        }
    }
}

package tenure.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tenure.account.AccountChanges;
import tenure.account.AccountDraft;
import tenure.account.HeldAccount;
import tenure.account.Transaction;

/** Orders that wait, wherever they came from: placed here, or brought by an import. */
@Singleton
public class WaitingOrders {

    private static final Logger LOG = Logger.getLogger(WaitingOrders.class);
    private static final int AT_ONCE = 500;

    private final AccountChanges changes;
    private final OrderStore store;
    private final Clock clock;
    private final Reports reports;
    private final Letters letters;

    WaitingOrders(AccountChanges changes, OrderStore store, Clock clock, Reports reports, Letters letters) {
        this.changes = changes;
        this.store = store;
        this.clock = clock;
        this.reports = reports;
        this.letters = letters;
    }

    /** The order of that id; one whose time has run out is past. Null when the account has none of that id. */
    @Nullable
    PlacedOrder find(Transaction transaction, HeldAccount account, String id, Instant now) throws SQLException {
        PlacedOrder order = store.find(transaction.connection(), account.id(), id);
        if (order == null) {
            return imported(account, id, now);
        }
        Instant expires = order.expiresAt();
        if (order.status() == OrderStatus.PENDING && expires != null && !expires.isAfter(now)) {
            order.become(OrderStatus.EXPIRED, now, null);
            put(transaction, account, order);
        }
        return order;
    }

    /** Keeps what became of the order, and tells the customer, if it was asked about it. */
    void put(Transaction transaction, HeldAccount account, PlacedOrder order) throws SQLException {
        String partner = store.partner(transaction.connection(), order.id());
        store.put(transaction.connection(), order, partner);
        reports.became(transaction.connection(), order, partner, clock.instant());
        letters.tellOutcome(transaction, account, order);
        AccountDraft draft = account.draft();
        for (JsonNode one : draft.asStored().path("orders")) {
            if (one.path("id").asText().equals(order.id())) {
                draft.order(order.id(), order.status().name());
                account.replace(draft);
                return;
            }
        }
    }

    @Scheduled(identity = "expire-orders", every = "${tenure.order.expiry}")
    void lookForExpired() {
        expire();
    }

    /** Ends all whose time has run out. */
    public int expire() {
        int ended = 0;
        Instant now = clock.instant();
        for (String[] overdue : changes.run(transaction -> store.overdue(transaction.connection(), now, AT_ONCE))) {
            ended += changes.run(transaction -> {
                HeldAccount account = transaction.hold(overdue[0]);
                return account != null && find(transaction, account, overdue[1], now) != null ? 1 : 0;
            });
        }
        if (ended > 0) {
            LOG.debugf("%d orders have expired", ended);
        }
        return ended;
    }

    private static @Nullable PlacedOrder imported(HeldAccount account, String id, Instant now) {
        for (JsonNode one : account.draft().asStored().path("orders")) {
            if (one.path("id").asText().equals(id)) {
                ObjectNode document = JsonNodeFactory.instance.objectNode();
                document.put("id", id).put("account", account.id());
                document.setAll((ObjectNode) one.deepCopy());
                if (!document.path("properties").isObject()) {
                    document.putObject("properties");
                }
                String accepted = one.path("acceptedCost").textValue();
                if (accepted != null) {
                    document.putObject("cost").put("amount", accepted);
                }
                document.put("placedAt", now.toString());
                return new PlacedOrder(document);
            }
        }
        return null;
    }
}

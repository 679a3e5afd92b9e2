package tenure.partner;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tenure.account.AccountChanges;
import tenure.account.Transaction;
import tenure.decision.Decider;
import tenure.decision.InForce;
import tenure.facts.Inquiry;
import tenure.facts.history.AccountHistory;
import tenure.json.RequestRefused;
import tenure.json.StrictJson;
import tenure.order.OrderBook;
import tenure.order.OrderQuery;
import tenure.order.OrderStatus;
import tenure.order.Visit;
import tenure.request.Action;
import tenure.request.Context;
import tenure.request.Context.Explain;
import tenure.request.Request;
import tenure.request.Resource;
import tenure.request.Subject;

/** The card of one customer: what its partner may see of it now, and all that is between the two. */
@Singleton
public class CustomerCard {

    private static final int NOT_FOUND = 404;
    private static final int MOST = 100;
    private static final Action ANY = new Action("", Map.of());

    private final AccountChanges changes;
    private final Customers customers;
    private final CustomerRows rows;
    private final AccessStore store;
    private final Notes notes;
    private final OrderBook orders;
    private final InForce inForce;

    CustomerCard(
            AccountChanges changes,
            Customers customers,
            CustomerRows rows,
            AccessStore store,
            Notes notes,
            OrderBook orders,
            InForce inForce) {
        this.changes = changes;
        this.customers = customers;
        this.rows = rows;
        this.store = store;
        this.notes = notes;
        this.orders = orders;
        this.inForce = inForce;
    }

    /** The card; a customer that is not the partner's does not exist, for all that can be told. */
    public ObjectNode of(String id, Viewer viewer, Visit visit) {
        Decider decider = inForce.decider();
        Drawn drawn = changes.run(transaction -> draw(transaction, id, viewer, decider, visit));
        customers.keep(decider, drawn.card().given(), visit);
        ArrayNode open = drawn.text().putArray("orders");
        OrderQuery pending = new OrderQuery(id, null, OrderStatus.PENDING, null, MOST);
        orders.orders(pending, drawn.user(), visit).items().forEach(order -> open.add(order.document()));
        return drawn.text();
    }

    private record Drawn(ObjectNode text, Card card, Subject user) {}

    private Drawn draw(Transaction transaction, String id, Viewer viewer, Decider decider, Visit visit)
            throws SQLException {
        Connection connection = transaction.connection();
        @Nullable String partner = customers.partner(transaction, viewer);
        Optional<Subject> user = Customers.user(connection, viewer);
        if (partner == null || user.isEmpty() || !StrictJson.isStorable(id)) {
            throw nothing();
        }
        Context context = new Context(visit.at(), null, null, Explain.ANSWER_ONLY);
        Inquiry inquiry = transaction.inquiry(new Request(user.get(), ANY, new Resource("account", id), context));
        AccountHistory account = inquiry.account();
        Optional<Customer> customer = rows.one(connection, partner, id, decider.edition(), visit.at());
        if (account == null || customer.isEmpty()) {
            throw nothing();
        }
        Card card = Card.of(decider, inquiry, account);
        CardText words = new CardText(decider.edition().acts());
        if (!card.parts().get(0).allows(decider.edition().acts().opening("customers"))) {
            throw nothing();
        }
        ObjectNode text = customer.get().asJson();
        text.set("tpa", new AccessText(connection, store, decider.edition(), visit.at()).of(account, partner));
        words.renewal(text, card, customer.get());
        words.contacts(text, card, RequestPage.account(connection, id));
        ArrayNode noted = text.putArray("notes");
        notes.of(connection, id, partner, null, MOST).forEach(note -> noted.add(note.asJson()));
        words.may(text, card);
        return new Drawn(text, card, user.get());
    }

    private static RequestRefused nothing() {
        return new RequestRefused(NOT_FOUND, "There is no such customer.");
    }
}

package tenure.plan;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenure.account.AccountChanges;
import tenure.account.Transaction;
import tenure.json.RequestRefused;
import tenure.once.Once;
import tenure.once.Reply;
import tenure.order.Orders;
import tenure.order.Visit;
import tenure.order.Wish;
import tenure.plan.Tickets.State;
import tenure.plan.Tickets.Ticket;
import tenure.request.Subject;

/** Where staff work through what was asked of them. */
@Singleton
public class TicketDesk {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int CREATED = 201;

    private final AccountChanges changes;
    private final Once once;
    private final Tickets tickets;
    private final Orders orders;

    TicketDesk(AccountChanges changes, Once once, Tickets tickets, Orders orders) {
        this.changes = changes;
        this.once = once;
        this.tickets = tickets;
        this.orders = orders;
    }

    /** Tickets in the order in which they came. */
    public List<Ticket> list(@Nullable State state, @Nullable String after, int most) {
        return changes.run(transaction -> tickets.list(transaction.connection(), state, after, most));
    }

    public Ticket one(String id) {
        return changes.run(transaction -> hold(transaction, id));
    }

    /** Somebody of staff takes it on, or says why it is not done. */
    public Reply answer(String id, State state, Subject by, @Nullable String remark, Visit visit) {
        return changes.run(transaction -> once.run(transaction.connection(), visit.key(), connection -> {
            Ticket ticket = hold(transaction, id);
            mustWait(ticket);
            tickets.become(connection, ticket, state, visit.at(), by, remark);
            return reply(ticket);
        }));
    }

    /** It is done: the change that was asked for, or another that was agreed on, is ordered, and the ticket closed with it. */
    public Reply carryOut(String id, Wish wish, Visit visit) {
        return changes.run(transaction -> once.run(transaction.connection(), visit.key(), connection -> {
            Ticket ticket = hold(transaction, id);
            mustWait(ticket);
            Reply reply = orders.place(transaction, wish, visit);
            if (reply.status() == CREATED) {
                tickets.become(connection, ticket, State.DONE, visit.at(), wish.by(), null);
            }
            return reply;
        }));
    }

    private Ticket hold(Transaction transaction, String id) throws SQLException {
        return tickets.hold(transaction.connection(), id)
                .orElseThrow(() -> new RequestRefused(NOT_FOUND, "There is no such ticket."));
    }

    private static void mustWait(Ticket ticket) {
        if (ticket.state() == State.DONE || ticket.state() == State.REFUSED) {
            throw new RequestRefused(CONFLICT, "The ticket is closed: " + ticket.state() + ".");
        }
    }

    private static Reply reply(Ticket ticket) {
        return new Reply(
                200, java.util.Map.of(), "application/json", ticket.document().toString());
    }
}

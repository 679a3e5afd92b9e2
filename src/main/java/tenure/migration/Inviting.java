package tenure.migration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tenure.account.AccountChanges;
import tenure.account.AccountChanges.Work;
import tenure.account.Transaction;
import tenure.facts.Moment;
import tenure.link.LinkAddress;
import tenure.migration.InvitationRows.Sent;
import tenure.migration.InvitationRows.State;
import tenure.migration.Invitations.Due;

/** What time does to invitations: they go out once a customer is moved, are reminded of, and end. */
@Singleton
class Inviting {

    private static final int TOGETHER = 50;

    private final AccountChanges changes;
    private final Invitations invitations;
    private final LinkAddress address;
    private final Clock clock;

    Inviting(AccountChanges changes, Invitations invitations, LinkAddress address, Clock clock) {
        this.changes = changes;
        this.invitations = invitations;
        this.address = address;
        this.clock = clock;
    }

    @Scheduled(
            identity = "send-invitations",
            every = "${tenure.migration.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        all(this::expire);
        if (address.problem().isPresent()
                || !invitations.areDue(Moment.at(clock.instant()).day())) {
            return;
        }
        all(this::invite);
        List<Due> due = invitations.reminders(Moment.at(clock.instant()).day());
        for (int i = 0; i < due.size(); i++) {
            List<Due> andEarlier = due.subList(i, due.size());
            all(transaction -> remind(transaction, andEarlier));
        }
    }

    /** Does some in each transaction, until there are no more. */
    private void all(Work<Integer> some) {
        int many = TOGETHER;
        while (many == TOGETHER) {
            many = changes.run(some);
        }
    }

    /**
     * Reminds some, each once. Who has come to several reminders since anybody looked gets the last of them alone.
     *
     * @param due a reminder, and those before it
     */
    private int remind(Transaction transaction, List<Due> due) throws SQLException {
        Connection connection = transaction.connection();
        Instant now = clock.instant();
        Due last = due.get(0);
        Instant before = Moment.startOf(last.sentOn().plusDays(1));
        List<Sent> found = ReminderRows.due(connection, last.reminder().after(), before, TOGETHER);
        for (Sent sent : found) {
            Optional<Customer> customer =
                    Customer.lock(connection, sent.account(), now).filter(one -> Stage.UNDER_WAY.contains(one.stage()));
            boolean works = InvitationRows.find(connection, sent.id())
                    .filter(one -> one.state() == State.SENT)
                    .isPresent();
            if (isFirst(connection, sent, due, now) && works && customer.isPresent()) {
                invitations.remind(
                        connection, customer.get(), sent, last.reminder().mail());
            }
        }
        transaction.afterwards(invitations::nudge);
        return found.size();
    }

    /** Keeps that of an invitation these reminders are done; whether the first of them was not. */
    private static boolean isFirst(Connection transaction, Sent sent, List<Due> due, Instant now) throws SQLException {
        boolean first =
                ReminderRows.add(transaction, sent.id(), due.get(0).reminder().after(), now);
        for (Due one : due) {
            ReminderRows.add(transaction, sent.id(), one.reminder().after(), now);
        }
        return first;
    }

    /** Invites some who were moved here; how many were looked at. */
    private int invite(Transaction transaction) throws SQLException {
        Instant now = clock.instant();
        List<String> moved = moved(transaction.connection());
        for (String id : moved) {
            Optional<Customer> customer =
                    Customer.lock(transaction.connection(), id, now).filter(one -> one.stage() == Stage.MIGRATED);
            if (customer.isPresent()) {
                invitations.invite(transaction.connection(), customer.get(), "schedule", now);
            }
        }
        transaction.afterwards(invitations::nudge);
        return moved.size();
    }

    private static List<String> moved(Connection connection) throws SQLException {
        List<String> moved = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select account_id from stage where stage = 'MIGRATED' order by account_id limit ?")) {
            query.setInt(1, TOGETHER);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    moved.add(row.getString(1));
                }
            }
        }
        return moved;
    }

    private int expire(Transaction transaction) throws SQLException {
        Instant now = clock.instant();
        List<Sent> overdue = InvitationRows.overdue(transaction.connection(), now, TOGETHER);
        for (Sent sent : overdue) {
            Optional<Customer> customer = Customer.lock(transaction.connection(), sent.account(), now);
            boolean ended = InvitationRows.become(transaction.connection(), sent.id(), State.EXPIRED);
            if (ended
                    && customer.isPresent()
                    && Stage.UNDER_WAY.contains(customer.get().stage())) {
                Invitations.move(
                        transaction.connection(),
                        customer.get(),
                        Stage.EXPIRED,
                        "schedule",
                        now,
                        JsonNodeFactory.instance.objectNode());
            }
        }
        return overdue.size();
    }
}

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
import java.util.Set;
import tenure.account.AccountChanges;
import tenure.account.Transaction;
import tenure.facts.Moment;
import tenure.link.LinkAddress;
import tenure.migration.InvitationRows.Sent;
import tenure.migration.InvitationRows.State;

/** What time does to invitations: they go out once a customer is moved, and end when they are not followed. */
@Singleton
class Inviting {

    private static final int TOGETHER = 50;

    /** Where an invitation that ends leaves nothing to follow. */
    private static final Set<Stage> WAITING =
            Set.of(Stage.INVITED, Stage.LINK_OPENED, Stage.DETAILS_CONFIRMED, Stage.PASSWORD_SET, Stage.TERMS_SIGNED);

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
        int many = TOGETHER;
        while (many == TOGETHER) {
            many = changes.run(this::expire);
        }
        if (address.problem().isPresent()
                || !invitations.areDue(Moment.at(clock.instant()).day())) {
            return;
        }
        many = TOGETHER;
        while (many == TOGETHER) {
            many = changes.run(this::invite);
        }
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
            if (ended && customer.isPresent() && WAITING.contains(customer.get().stage())) {
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

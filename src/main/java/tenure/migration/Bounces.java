package tenure.migration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import tenure.migration.InvitationRows.Sent;
import tenure.migration.InvitationRows.State;
import tenure.notice.BounceListener;
import tenure.notice.Kept;

/** Hears of invitations that came back, and has the next contact invited. */
@Singleton
class Bounces implements BounceListener {

    private static final String CAUSE = "bounce";

    /** Only asked for when it is needed: what sends mail is made before what puts mail. */
    private final Provider<Invitations> invitations;

    private final Clock clock;

    Bounces(Provider<Invitations> invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    @Override
    public void bounced(Connection transaction, Kept notice) throws SQLException {
        if (!notice.about().kind().equals(Invitations.ABOUT)) {
            return;
        }
        Instant now = clock.instant();
        Optional<Sent> sent = InvitationRows.find(transaction, notice.about().id());
        if (sent.isEmpty()) {
            return;
        }
        Optional<Customer> customer =
                Customer.lock(transaction, sent.get().account(), now).filter(one -> one.stage() == Stage.INVITED);
        // Whoever has opened the link has had a mail with it.
        if (customer.isPresent()
                && InvitationRows.become(transaction, sent.get().id(), State.BOUNCED)) {
            Customer came = customer.get();
            Invitations.move(transaction, came, Stage.BOUNCED, CAUSE, now, JsonNodeFactory.instance.objectNode());
            invitations.get().invite(transaction, new Customer(came.id(), came.account(), Stage.BOUNCED), CAUSE, now);
        }
    }

    @Override
    public void failed(Connection transaction, Kept notice) throws SQLException {
        bounced(transaction, notice);
    }
}

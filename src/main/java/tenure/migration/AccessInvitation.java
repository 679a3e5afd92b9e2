package tenure.migration;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tenure.account.HeldAccount;
import tenure.account.Names;
import tenure.account.Transaction;
import tenure.decision.InForce;
import tenure.facts.Moment;
import tenure.link.LinkFor;
import tenure.link.Links;
import tenure.notice.About;
import tenure.notice.Address;
import tenure.notice.Notice;
import tenure.notice.Outbox;
import tenure.rules.Edition;

/** Invites a customer that has set up to grant its partner access, and says plainly what the partner would see. */
@Singleton
class AccessInvitation {

    /** The kind of links that lead to the grant; such a link is about the account. */
    static final String LINK = "access-invitation";

    private final InForce inForce;
    private final Links links;
    private final Outbox outbox;

    AccessInvitation(InForce inForce, Links links, Outbox outbox) {
        this.inForce = inForce;
        this.links = links;
        this.outbox = outbox;
    }

    /** Sends it, if the customer has a partner and the contact an address. */
    void send(Transaction transaction, HeldAccount account, JsonNode contact, Instant now) throws SQLException {
        String partner = account.partner();
        String address = contact.path(Details.EMAIL).asText("");
        if (partner == null || !Address.isOne(address)) {
            return;
        }
        Edition edition = inForce.decider().edition();
        Instant until = Invitations.until(edition, Moment.at(now).day(), "access");
        links.revoke(transaction.connection(), LINK, account.id());
        String link = links.issue(
                transaction.connection(),
                new LinkFor(
                        LINK,
                        account.id(),
                        account.id(),
                        until,
                        Optional.of(contact.path("id").asText())));
        List<Map<String, String>> sees = edition.access().scopes().stream()
                .map(scope -> Map.of("name", scope.name(), "meaning", scope.meaning()))
                .toList();
        outbox.put(
                transaction.connection(),
                Notice.of(
                                edition.acts().migration().mails().getOrDefault("access", ""),
                                new Address(address),
                                new About("account", account.id()))
                        .concerning(account.id())
                        .saying("contact", contact.path(Details.NAME).asText(""))
                        .saying("customer", account.asStored().path("name").asText())
                        .saying("partner", Names.partner(transaction.connection(), partner))
                        .saying("until", Invitations.lastDay(until))
                        .listing("sees", sees)
                        .leadingTo(link));
        transaction.afterwards(outbox::nudge);
    }
}

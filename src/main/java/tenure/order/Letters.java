package tenure.order;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tenure.account.Contacts;
import tenure.account.Contacts.Contact;
import tenure.account.HeldAccount;
import tenure.account.Transaction;
import tenure.decision.InForce;
import tenure.facts.Asker;
import tenure.link.LinkFor;
import tenure.link.Links;
import tenure.notice.About;
import tenure.notice.Address;
import tenure.notice.Notice;
import tenure.notice.Outbox;
import tenure.order.Aftermath.Done;
import tenure.request.Subject;
import tenure.rules.Acts;
import tenure.rules.Cost;
import tenure.rules.Edition;
import tenure.rules.Obligation;
import tenure.rules.Reason;

/** What customers are written about orders, in the transaction that they are about. */
@Singleton
class Letters {

    /** The kind of links that lead to an order. */
    static final String LINK = "order";

    private static final String PARTNER = "partner";
    private static final String CUSTOMER = "customer";
    private static final String APPROVAL = "approval";

    private static final String OUTCOME = "outcome";

    private final InForce inForce;
    private final Outbox outbox;
    private final Links links;

    Letters(InForce inForce, Outbox outbox, Links links) {
        this.inForce = inForce;
        this.outbox = outbox;
        this.links = links;
    }

    /** Asks the customer to approve or refuse the order; whether there is somebody to write to. */
    boolean askForApproval(Act act, PlacedOrder order) throws SQLException {
        Acts acts = act.decider().edition().acts();
        JsonNode account = act.account().asStored();
        Optional<Contact> contact = Contacts.of(account, acts.contacts(), Address::isOne);
        String mail = acts.mails().get(APPROVAL);
        Instant expires = order.expiresAt();
        if (contact.isEmpty() || mail == null || expires == null) {
            return false;
        }
        Connection connection = act.transaction().connection();
        String link = links.issue(
                connection,
                new LinkFor(
                        LINK,
                        order.account(),
                        order.id(),
                        expires,
                        Optional.of(contact.get().id())));
        Cost cost = act.decision().cost();
        Notice notice = about(mail, contact.get(), act, order, act.changes())
                .saying("cost", cost == null ? "" : cost.amount().toPlainString() + " " + cost.currency())
                .saying("until", Wording.day(expires))
                .leadingTo(link);
        outbox.put(connection, notice);
        act.transaction().afterwards(outbox::nudge);
        return true;
    }

    /** Has what customers were told in this transaction be sent soon. Of very many mails the schedule takes care. */
    void hurry(Transaction transaction) {
        transaction.afterwards(outbox::nudge);
    }

    /** Tells customers what was done, as far as obligations of the acts say so; how many mails that makes. */
    int tell(Connection transaction, List<Done> all) throws SQLException {
        List<Notice> notices = new ArrayList<>();
        for (Done done : all) {
            Act act = done.act();
            Acts acts = act.decider().edition().acts();
            Optional<Contact> contact = Contacts.of(act.account().asStored(), acts.contacts(), Address::isOne);
            for (Obligation owed : act.decision().obligations()) {
                String mail = acts.duty(owed.type()).mail();
                if (!mail.isEmpty() && contact.isPresent()) {
                    notices.add(about(mail, contact.get(), act, done.order(), act.changes()));
                }
            }
        }
        outbox.putAll(transaction, notices);
        return notices.size();
    }

    /**
     * Tells the customer what became of an order that it was asked to approve. What an obligation has it told already, and
     * what the pack has no words for, is not told again.
     */
    void tellOutcome(Transaction transaction, HeldAccount account, PlacedOrder order) throws SQLException {
        Edition edition = inForce.decider().edition();
        Acts acts = edition.acts();
        String mail = acts.mails().get(OUTCOME);
        String outcome = acts.text(OUTCOME + "." + order.status().name().toLowerCase(Locale.ROOT), Map.of());
        if (mail == null || outcome.isEmpty() || !wasAskedAbout(order) || isTold(acts, order)) {
            return;
        }
        Optional<Contact> contact = Contacts.of(account.asStored(), acts.contacts(), Address::isOne);
        if (contact.isPresent()) {
            outbox.put(
                    transaction.connection(),
                    Notice.of(mail, new Address(contact.get().email()), new About("order", order.id()))
                            .concerning(order.account())
                            .saying("contact", contact.get().name())
                            .saying("customer", account.asStored().path("name").asText())
                            .saying("order", order.id())
                            .saying("what", acts.title(order.action()))
                            .saying(OUTCOME, outcome)
                            .saying("reason", reason(edition, order))
                            .listing(
                                    "details",
                                    new Wording(acts).details(order.document().path("effects"))));
            transaction.afterwards(outbox::nudge);
        }
    }

    private static boolean wasAskedAbout(PlacedOrder order) {
        return order.document().path("contacted").asBoolean();
    }

    private static boolean isTold(Acts acts, PlacedOrder order) {
        if (order.status() == OrderStatus.APPLIED) {
            for (JsonNode owed : order.document().path("obligations")) {
                if (!acts.duty(owed.path("type").asText()).mail().isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Why an approved order could not be carried out, in the words for customers; empty for any other. */
    private static String reason(Edition edition, PlacedOrder order) {
        if (order.status() != OrderStatus.FAILED) {
            return "";
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode code : order.document().path("reasons")) {
            Reason reason = edition.reasons().get(code.asText());
            if (reason != null) {
                texts.add(reason.textFor(CUSTOMER));
            }
        }
        for (JsonNode problem : order.document().path("problems")) {
            texts.add(problem.path("message").asText());
        }
        return String.join(" ", texts);
    }

    private static Notice about(String mail, Contact contact, Act act, PlacedOrder order, JsonNode effects)
            throws SQLException {
        Acts acts = act.decider().edition().acts();
        Wording wording = new Wording(acts);
        Asker asker = act.inquiry().asker();
        @Nullable String partner = asker.type().equals(PARTNER) ? asker.owner() : null;
        Subject by = act.by();
        Connection connection = act.transaction().connection();
        JsonNode account = act.account().asStored();
        return Notice.of(mail, new Address(contact.email()), new About("order", order.id()))
                .concerning(order.account())
                .saying("contact", contact.name())
                .saying("customer", account.path("name").asText())
                .saying("partner", wording.by(connection, by, partner))
                .saying("by", wording.by(connection, by, partner))
                .saying("order", order.id())
                .saying("service", act.inquiry().service())
                .saying("what", acts.title(order.action()))
                .saying("amount", act.question().amount())
                .saying("at", Wording.moment(act.now()))
                .listing("details", wording.details(effects));
    }
}

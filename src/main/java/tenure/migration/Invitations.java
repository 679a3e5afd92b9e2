package tenure.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tenure.account.Names;
import tenure.decision.InForce;
import tenure.facts.Moment;
import tenure.facts.Parameters;
import tenure.link.LinkFor;
import tenure.link.Links;
import tenure.migration.InvitationRows.Sent;
import tenure.migration.InvitationRows.State;
import tenure.notice.About;
import tenure.notice.Address;
import tenure.notice.Notice;
import tenure.notice.Outbox;
import tenure.rules.Edition;
import tenure.rules.Migration;

/** Invites customers to set up their account: the rules choose whom, and the mail carries a link of its own. */
@Singleton
class Invitations {

    /** The kind of links that lead to set-up; such a link is about the account. */
    static final String LINK = "set-up";

    /** What notices of invitations are about. */
    static final String ABOUT = "invitation";

    /** Where a customer may be sent an invitation again without losing what it has done. */
    private static final Set<Stage> UNDER_WAY =
            Set.of(Stage.INVITED, Stage.LINK_OPENED, Stage.DETAILS_CONFIRMED, Stage.PASSWORD_SET, Stage.TERMS_SIGNED);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final InForce inForce;
    private final Links links;
    private final Outbox outbox;

    Invitations(InForce inForce, Links links, Outbox outbox) {
        this.inForce = inForce;
        this.links = links;
        this.outbox = outbox;
    }

    /** Whether invitations go out on that day. */
    boolean areDue(LocalDate day) {
        Edition edition = inForce.decider().edition();
        String first = edition.acts().migration().parameters().get("firstDay");
        return first != null && !day.isBefore(parameters(edition, day).date(first));
    }

    /**
     * Sends an invitation to whom the rules choose; when that is nobody, the customer comes on the list of those.
     *
     * @param cause why it is sent
     */
    Stage invite(Connection transaction, Customer customer, String cause, Instant now) throws SQLException {
        Edition edition = inForce.decider().edition();
        LocalDate today = Moment.at(now).day();
        Choice choice = new Judge(edition, today)
                .choice(customer.account(), InvitationRows.bounced(transaction, customer.id(), customer.account()));
        Optional<JsonNode> contact = choice.contact().flatMap(customer::contact);
        if (contact.isEmpty()) {
            return nobody(transaction, customer, choice, cause, now);
        }
        send(transaction, customer, contact.get(), until(edition, today), now);
        if (UNDER_WAY.contains(customer.stage())) {
            return customer.stage();
        }
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        detail.put("contact", contact.get().path("id").asText());
        choice.because().forEach(detail.putArray("because")::add);
        move(transaction, customer, Stage.INVITED, cause, now, detail);
        return Stage.INVITED;
    }

    private static Stage nobody(Connection transaction, Customer customer, Choice choice, String cause, Instant now)
            throws SQLException {
        Stage to = customer.stage() == Stage.BOUNCED ? Stage.BOUNCED : Stage.NO_CONTACT;
        if (customer.stage() != to) {
            ObjectNode detail = JsonNodeFactory.instance.objectNode();
            ArrayNode reasons = detail.putArray("reasons");
            choice.reasons().forEach(reasons::add);
            move(transaction, customer, to, cause, now, detail);
        }
        return to;
    }

    static void move(Connection transaction, Customer customer, Stage to, String cause, Instant now, ObjectNode detail)
            throws SQLException {
        StageRows.add(
                transaction,
                List.of(Move.of(customer.id(), customer.stage(), to, now, cause).saying(detail)));
    }

    private void send(Connection transaction, Customer customer, JsonNode contact, Instant expires, Instant now)
            throws SQLException {
        String address = contact.path("email").asText();
        Sent sent = new Sent(
                UUID.randomUUID().toString(),
                customer.id(),
                State.SENT,
                now,
                expires,
                contact.path("id").asText());
        InvitationRows.end(transaction, customer.id(), State.REPLACED);
        InvitationRows.insert(transaction, sent, address);
        links.revoke(transaction, LINK, customer.id());
        String link = links.issue(
                transaction, new LinkFor(LINK, customer.id(), customer.id(), expires, Optional.of(sent.contact())));
        Migration migration = inForce.decider().edition().acts().migration();
        Notice notice = Notice.of(
                        migration.mails().getOrDefault("invitation", ""),
                        new Address(address),
                        new About(ABOUT, sent.id()))
                .concerning(customer.id())
                .saying("contact", contact.path("name").asText(""))
                .saying("customer", customer.account().path("name").asText())
                .saying(
                        "partner",
                        Names.partner(
                                transaction, customer.account().path("partner").textValue()))
                .saying("until", lastDay(expires))
                .leadingTo(link);
        outbox.put(transaction, notice);
    }

    /** Has what was put in the outbox sent soon; for whoever has just committed. */
    void nudge() {
        outbox.nudge();
    }

    /** The last day on which something works that ends then. */
    static String lastDay(Instant expires) {
        return DAY.format(Moment.at(expires.minusNanos(1)).day());
    }

    /** When an invitation ends that is sent on that day: with the last of so many days after it. */
    static Instant until(Edition edition, LocalDate day) {
        String name = edition.acts().migration().parameters().getOrDefault("invitation", "");
        return Moment.startOf(day.plusDays(parameters(edition, day).days(name) + 1L));
    }

    private static Parameters parameters(Edition edition, LocalDate day) {
        return new Parameters(edition.catalogue().parameters(), day);
    }
}

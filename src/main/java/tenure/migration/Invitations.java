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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import tenure.rules.Migration.Reminder;

/** Invites customers to set up their account: the rules choose whom, and the mail carries a link of its own. */
@Singleton
class Invitations {

    /** The kind of links that lead to set-up; such a link is about the account. */
    static final String LINK = "set-up";

    /** What notices of invitations are about. */
    static final String ABOUT = "invitation";

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
        String first = migration().parameters().get("firstDay");
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
        send(transaction, customer, contact.get(), until(edition, today, "invitation"), now);
        if (Stage.UNDER_WAY.contains(customer.stage())) {
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
        mail(transaction, customer, sent, address, migration().mails().getOrDefault("invitation", ""));
    }

    /** Mails a link to whom the invitation went; it ends with the invitation. */
    private void mail(Connection transaction, Customer customer, Sent sent, String address, String mail)
            throws SQLException {
        String link = links.issue(
                transaction,
                new LinkFor(LINK, customer.id(), customer.id(), sent.expiresAt(), Optional.of(sent.contact())));
        JsonNode account = customer.account();
        Notice notice = Notice.of(mail, new Address(address), new About(ABOUT, sent.id()))
                .concerning(customer.id())
                .saying(
                        "contact",
                        SetUp.contact(customer, sent.contact()).path("name").asText(""))
                .saying("customer", account.path("name").asText())
                .saying(
                        "partner",
                        Names.partner(transaction, account.path("partner").textValue()))
                .saying("until", lastDay(sent.expiresAt()))
                .leadingTo(link);
        outbox.put(transaction, notice);
    }

    /** Reminds of an invitation, unless there is no address any more that could be written to. */
    void remind(Connection transaction, Customer customer, Sent sent, String mail) throws SQLException {
        String address = SetUp.contact(customer, sent.contact()).path("email").asText("");
        boolean bounced = InvitationRows.bounced(transaction, customer.id(), customer.account())
                .contains(sent.contact());
        if (Address.isOne(address) && !bounced) {
            mail(transaction, customer, sent, address, mail);
        }
    }

    /** The reminders of the pack with the day they are due of what was sent that long before, the last one first. */
    List<Due> reminders(LocalDate today) {
        Parameters parameters = parameters(inForce.decider().edition(), today);
        return migration().reminders().stream()
                .map(reminder -> new Due(reminder, today.minusDays(parameters.days(reminder.after()))))
                .sorted(Comparator.comparing(Due::sentOn))
                .toList();
    }

    /**
     * A reminder that is due.
     *
     * @param sentOn of what was sent on that day or before
     */
    record Due(Reminder reminder, LocalDate sentOn) {}

    private Migration migration() {
        return inForce.decider().edition().acts().migration();
    }

    /** Has what was put in the outbox sent soon; for whoever has just committed. */
    void nudge() {
        outbox.nudge();
    }

    /** The last day on which something works that ends then. */
    static String lastDay(Instant expires) {
        return DAY.format(Moment.at(expires.minusNanos(1)).day());
    }

    /** When a link ends that is sent on that day: with the last of as many days after it as the pack says for such. */
    static Instant until(Edition edition, LocalDate day, String what) {
        String name = edition.acts().migration().parameters().getOrDefault(what, "");
        return Moment.startOf(day.plusDays(parameters(edition, day).days(name) + 1L));
    }

    private static Parameters parameters(Edition edition, LocalDate day) {
        return new Parameters(edition.catalogue().parameters(), day);
    }
}

package tenure.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tenure.account.AccountDraft;
import tenure.account.HeldAccount;
import tenure.account.Transaction;
import tenure.decision.InForce;
import tenure.facts.Moment;
import tenure.json.Problem;
import tenure.link.LinkFor;
import tenure.link.Links;
import tenure.migration.StepRows.Done;
import tenure.notice.About;
import tenure.notice.Address;
import tenure.notice.Notice;
import tenure.notice.Outbox;
import tenure.rules.Edition;

/**
 * Contact details, looked through and corrected. A name counts at once. A new e-mail address counts when it is confirmed there,
 * and never makes another person the signatory: a contact stays the contact it is.
 */
@Singleton
class Details {

    /** The kind of links that confirm an address; such a link is about a change of address. */
    static final String LINK = "address";

    static final String NAME = "name";
    static final String EMAIL = "email";

    private static final int LONGEST = 200;

    private final InForce inForce;
    private final Links links;
    private final Outbox outbox;

    Details(InForce inForce, Links links, Outbox outbox) {
        this.inForce = inForce;
        this.links = links;
        this.outbox = outbox;
    }

    static List<Problem> problems(Said said, Customer customer) {
        List<Problem> problems = new ArrayList<>();
        String name = said.value(NAME);
        if (name.isEmpty() || name.length() > LONGEST) {
            problems.add(new Problem("/name", "MALFORMED", "Fill in your name, of at most 200 characters."));
        }
        if (!Address.isOne(said.value(EMAIL))) {
            problems.add(new Problem("/email", "MALFORMED", "This is no e-mail address."));
        }
        if (customer.contact(said.by()).isEmpty()) {
            problems.add(new Problem("", "GONE", "You are no contact of this account any more."));
        }
        return problems;
    }

    Done confirm(Transaction transaction, HeldAccount account, Customer customer, Said said) throws SQLException {
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        JsonNode contact = SetUp.contact(customer, said.by());
        String name = said.value(NAME);
        String email = said.value(EMAIL);
        boolean renamed = !name.equals(contact.path(NAME).asText(""));
        boolean moved = !email.equals(contact.path(EMAIL).asText(""));
        if (renamed) {
            AccountDraft draft = account.draft();
            change(draft, said.by(), NAME, name);
            account.replace(draft);
        }
        if (moved) {
            ask(transaction, customer, said, email);
        }
        detail.put("nameCorrected", renamed).put("addressToConfirm", moved);
        String version = UUID.nameUUIDFromBytes((name + '\n' + email).getBytes(StandardCharsets.UTF_8))
                .toString();
        return new Done(Step.DETAILS, version, said.at(), said.by(), detail);
    }

    static void change(AccountDraft draft, String contact, String member, String value) {
        for (JsonNode one : draft.contacts()) {
            if (one.path("id").asText().equals(contact)) {
                ((ObjectNode) one).put(member, value);
            }
        }
    }

    private void ask(Transaction transaction, Customer customer, Said said, String email) throws SQLException {
        String id = UUID.randomUUID().toString();
        Edition edition = inForce.decider().edition();
        Instant until = Invitations.until(edition, Moment.at(said.at()).day(), "address");
        try (PreparedStatement insert = transaction
                .connection()
                .prepareStatement(
                        "insert into address_change (id, account_id, contact, address, asked_at) values (?, ?, ?, ?, ?)")) {
            insert.setString(1, id);
            insert.setString(2, customer.id());
            insert.setString(3, said.by());
            insert.setString(4, email);
            insert.setObject(5, Sql.time(said.at()));
            insert.executeUpdate();
        }
        String link = links.issue(
                transaction.connection(), new LinkFor(LINK, customer.id(), id, until, Optional.of(said.by())));
        String mail = edition.acts().migration().mails().getOrDefault("address", "");
        outbox.put(
                transaction.connection(),
                Notice.of(mail, new Address(email), new About("address", id))
                        .concerning(customer.id())
                        .saying("contact", said.value(NAME))
                        .saying("customer", customer.account().path(NAME).asText())
                        .saying("until", Invitations.lastDay(until))
                        .leadingTo(link));
        transaction.afterwards(outbox::nudge);
    }
}

package tenure.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tenure.account.Contacts;
import tenure.account.Contacts.Contact;
import tenure.decision.InForce;
import tenure.facts.Parameters;
import tenure.notice.About;
import tenure.notice.Address;
import tenure.notice.Notice;
import tenure.notice.Outbox;
import tenure.rules.Edition;

/** Gives notice of edits: one to each account on the plan, with a copy to the address that the pack names. */
@Singleton
class Announcing {

    /** What notices of edits are about. */
    static final String ABOUT = "plan-edit";

    /** How many accounts are looked at in one transaction. */
    static final int TOGETHER = 500;

    private static final Logger LOG = Logger.getLogger(Announcing.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final ObjectMapper JSON = new ObjectMapper();
    /* Without a notice, or with one that came to nothing: it may be another address by now. */
    private static final String UNTOLD = """
            select line.account_id, line.services, a.document, told.recipient
              from (select account_id, array_agg(service_id order by service_id) as services
                      from plan_line where plan_id = ? group by account_id) line
              join account a on a.id = line.account_id
              left join (select * from plan_edit_notice where edit_id = ?) told on told.account_id = line.account_id
             where line.account_id > ? and coalesce(told.state, 'FAILED') in ('FAILED', 'BOUNCED')
             order by line.account_id limit ?""";

    private final InForce inForce;
    private final Outbox outbox;

    Announcing(InForce inForce, Outbox outbox) {
        this.inForce = inForce;
        this.outbox = outbox;
    }

    /**
     * What is announced.
     *
     * @param before the plan as it is
     * @param after the plan as it will be
     */
    record News(Edit edit, ObjectNode before, ObjectNode after) {}

    /**
     * Writes to those of the next accounts that have not been told and can be written to.
     *
     * @param after the account that was looked at last; empty at the beginning
     * @return the account that was looked at last now; empty when there are no more
     */
    String announce(Connection transaction, News news, String after) throws SQLException {
        List<Untold> untold = untold(transaction, news.edit(), after);
        if (untold.isEmpty()) {
            return "";
        }
        Edition edition = inForce.decider().edition();
        Template template = new Template(
                edition.acts().mails().getOrDefault("planNotice", ""),
                copies(edition, news.edit().effectiveOn()),
                new ChangeWords(edition.acts())
                        .of(news.before(), news.after(), news.edit().changes()));
        for (Untold one : untold) {
            Optional<Contact> contact = contact(edition, one.account());
            if (contact.isPresent() && !contact.get().email().equals(one.recipient())) {
                outbox.put(transaction, notice(news, template, one, contact.get()));
            }
        }
        return untold.size() < TOGETHER ? "" : untold.get(untold.size() - 1).id();
    }

    /** Has what was put in the outbox sent soon; for whoever has just committed. */
    void nudge() {
        outbox.nudge();
    }

    /** Whom an account can be told by, if there is anybody. */
    static Optional<Contact> contact(Edition edition, JsonNode account) {
        return Contacts.of(account, edition.acts().notified(), Address::isOne);
    }

    /** What all notices of an edit have in common. */
    private record Template(String mail, List<Address> copies, List<Map<String, String>> changes) {}

    /** An account, its lines on the plan, and to whom a notice that came to nothing went. */
    private record Untold(
            String id,
            List<String> services,
            JsonNode account,
            @Nullable String recipient) {}

    private static Notice notice(News news, Template template, Untold one, Contact contact) {
        return Notice.of(
                        template.mail(),
                        new Address(contact.email()),
                        new About(ABOUT, news.edit().id()))
                .copiedTo(template.copies())
                .concerning(one.id())
                .saying("contact", contact.name())
                .saying("customer", one.account().path("name").asText())
                .saying("plan", news.before().path(Terms.NAME).asText())
                .saying("effectiveOn", DAY.format(news.edit().effectiveOn()))
                .listing("changes", template.changes())
                .listing(
                        "services",
                        one.services().stream()
                                .map(service -> Map.of("name", service))
                                .toList());
    }

    private static List<Address> copies(Edition edition, LocalDate day) {
        String name = edition.acts().parameters().get("planNoticeCopy");
        String text = name == null ? "" : new Parameters(edition.catalogue().parameters(), day).text(name);
        List<String> addresses = Stream.of(text.split(",", -1))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toList();
        long wrong =
                addresses.stream().filter(address -> !Address.isOne(address)).count();
        if (wrong > 0) {
            LOG.warnf("the parameter %s has %d that no mail can be sent to", name, wrong);
        }
        return addresses.stream().filter(Address::isOne).map(Address::new).toList();
    }

    private static List<Untold> untold(Connection transaction, Edit edit, String after) throws SQLException {
        List<Untold> untold = new ArrayList<>();
        try (PreparedStatement query = transaction.prepareStatement(UNTOLD)) {
            query.setString(1, edit.plan());
            query.setString(2, edit.id());
            query.setString(3, after);
            query.setInt(4, TOGETHER);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    untold.add(new Untold(
                            row.getString(1),
                            List.of((String[]) row.getArray(2).getArray()),
                            JSON.readTree(row.getBytes(3)),
                            row.getString(4)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a stored account that is no JSON", e);
        }
        return untold;
    }
}

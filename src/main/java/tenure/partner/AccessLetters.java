package tenure.partner;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tenure.account.Contacts;
import tenure.account.Contacts.Contact;
import tenure.account.Names;
import tenure.link.LinkFor;
import tenure.link.Links;
import tenure.notice.About;
import tenure.notice.Address;
import tenure.notice.Notice;
import tenure.notice.Outbox;
import tenure.order.Act;
import tenure.partner.Notes.Occasion;
import tenure.rules.Acts;

/** What customers are written about access, at an address of their own account and at no other. */
@Singleton
class AccessLetters {

    /** The kind of links that lead to a request. */
    static final String LINK = "tpa-request";

    private static final String REQUEST = "accessRequest";
    private static final String OUTCOME = "accessOutcome";

    private final Outbox outbox;
    private final Links links;

    AccessLetters(Outbox outbox, Links links) {
        this.outbox = outbox;
        this.links = links;
    }

    /** Asks the customer to grant or refuse; whether there is somebody to write to. */
    boolean ask(Act act, String partner, Wanted wanted, Instant until) throws SQLException {
        Acts acts = act.decider().edition().acts();
        Optional<Contact> contact = Contacts.of(act.account().asStored(), acts.contacts(), Address::isOne);
        String mail = acts.mails().get(REQUEST);
        if (contact.isEmpty() || mail == null) {
            return false;
        }
        Connection connection = act.transaction().connection();
        Optional<String> recipient = Optional.of(contact.get().id());
        String link = links.issue(connection, new LinkFor(LINK, act.account().id(), act.order(), until, recipient));
        Speech speech = new Speech(act.decider().edition().access());
        put(
                act,
                about(act, mail, contact.get(), act.order(), Names.partner(connection, partner))
                        .saying("note", wanted.message())
                        .listing("scopes", speech.meanings(wanted.scopes()))
                        .saying("until", Speech.day(until))
                        .leadingTo(link));
        return true;
    }

    /** Tells the customer what became of it. */
    void tell(Act act, String partner, Occasion occasion, List<String> scopes) throws SQLException {
        Acts acts = act.decider().edition().acts();
        Connection connection = act.transaction().connection();
        Optional<Contact> contact = Contacts.of(act.account().asStored(), acts.contacts(), Address::isOne);
        String mail = acts.mails().get(OUTCOME);
        if (contact.isPresent() && mail != null) {
            Speech speech = new Speech(act.decider().edition().access());
            put(
                    act,
                    about(act, mail, contact.get(), act.order(), Names.partner(connection, partner))
                            .saying("outcome", acts.text("access.mailed." + occasion.word(), Map.of()))
                            .listing("scopes", speech.meanings(scopes))
                            .saying("at", Speech.moment(act.now())));
        }
    }

    private void put(Act act, Notice notice) throws SQLException {
        outbox.put(act.transaction().connection(), notice);
        act.afterwards(outbox::nudge);
    }

    private static Notice about(Act act, String mail, Contact contact, String about, String partner) {
        return Notice.of(mail, new Address(contact.email()), new About("access", about))
                .concerning(act.account().id())
                .saying("contact", contact.name())
                .saying("customer", act.account().asStored().path("name").asText())
                .saying("partner", partner);
    }
}

package tenure.plan;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tenure.account.Contacts;
import tenure.account.Contacts.Contact;
import tenure.account.HeldAccount;
import tenure.account.Histories;
import tenure.account.Names;
import tenure.account.Transaction;
import tenure.decision.Decider;
import tenure.decision.InForce;
import tenure.event.Consequences;
import tenure.event.Event;
import tenure.event.Events;
import tenure.facts.history.AccountHistory;
import tenure.notice.About;
import tenure.notice.Address;
import tenure.notice.Notice;
import tenure.notice.Outbox;
import tenure.request.Resource;
import tenure.rules.Acts;

/** Tells what became of a change of plan on its day: to the customer, and to whoever follows what happens. */
@Singleton
class Outcome {

    private final InForce inForce;
    private final Events events;
    private final Consequences consequences;
    private final Outbox outbox;

    Outcome(InForce inForce, Events events, Consequences consequences, Outbox outbox) {
        this.inForce = inForce;
        this.events = events;
        this.consequences = consequences;
        this.outbox = outbox;
    }

    /** The account as it was; null when it cannot be read. */
    record Before(@Nullable AccountHistory history) {}

    Before before(Transaction transaction, String account) throws SQLException {
        List<AccountHistory> read = Histories.read(transaction.connection(), List.of(account));
        return new Before(read.isEmpty() ? null : read.get(0));
    }

    void tell(
            Transaction transaction,
            HeldAccount account,
            Before before,
            PendingChange change,
            boolean happened,
            Instant now)
            throws SQLException {
        Connection connection = transaction.connection();
        Decider decider = inForce.decider();
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("order", change.id());
        data.put("before", change.oldService());
        data.put("line", change.newService());
        data.put("from", change.startOn().toString());
        events.add(
                connection,
                Event.of(happened ? "plan-change.happened" : "plan-change.cancelled", now, account.id())
                        .on(new Resource("service", happened ? change.newService() : change.oldService()))
                        .saying(data)
                        .because(null, decider.edition().hash()));
        consequences.of(connection, decider, before.history(), now);
        mail(
                transaction,
                account.asStored(),
                change,
                happened,
                decider.edition().acts());
    }

    private void mail(Transaction transaction, JsonNode account, PendingChange change, boolean happened, Acts acts)
            throws SQLException {
        Optional<Contact> contact = Contacts.of(account, acts.contacts(), Address::isOne);
        String mail = acts.mails().get("planChange");
        if (contact.isEmpty() || mail == null) {
            return;
        }
        String from = plan(account, change.oldService());
        String to = plan(account, change.newService());
        Map<String, String> names = Names.plans(transaction.connection(), List.of(from, to));
        Notice notice = Notice.of(mail, new Address(contact.get().email()), new About("order", change.id()))
                .concerning(account.path("id").asText())
                .saying("contact", contact.get().name())
                .saying("customer", account.path("name").asText())
                .saying("service", change.oldService())
                .saying("from", names.getOrDefault(from, from))
                .saying("to", names.getOrDefault(to, to))
                .saying("outcome", acts.text(happened ? "plan.happened" : "plan.cancelled", Map.of()))
                .saying("on", change.startOn().toString())
                .listing("amounts", happened ? amounts(change.price(), acts) : List.of());
        outbox.put(transaction.connection(), notice);
        transaction.afterwards(outbox::nudge);
    }

    private static String plan(JsonNode account, String service) {
        for (JsonNode one : account.path("services")) {
            if (one.path("id").asText().equals(service)) {
                return one.path("plan").asText();
            }
        }
        return "";
    }

    private static List<Map<String, String>> amounts(Price price, Acts acts) {
        List<Map<String, String>> amounts = new ArrayList<>();
        Map.of("credit", price.credit(), "fee", price.fee(), "charge", price.charge()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(part -> part.getValue().signum() != 0)
                .forEach(part -> amounts.add(Map.of(
                        "label",
                        Objects.requireNonNull(acts.text("plan." + part.getKey(), Map.of())),
                        "value",
                        part.getValue().toPlainString() + " " + price.currency())));
        return amounts;
    }
}

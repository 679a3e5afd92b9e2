package tenure.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tenure.account.Names;
import tenure.decision.InForce;
import tenure.facts.Moment;
import tenure.rules.Edition;
import tenure.rules.Mail;
import tenure.rules.mail.Writing;
import tenure.rules.mail.Written;

/** What an invitation would say, and whom it would go to, without sending anything. */
@Singleton
public class Previews {

    private static final String LINK = "https://…";

    private final InForce inForce;

    Previews(InForce inForce) {
        this.inForce = inForce;
    }

    /** The invitation of an account; empty when there is no such account. Nobody's address is in it. */
    public Optional<ObjectNode> of(Connection connection, String account, Instant now) throws SQLException {
        Optional<Stored> stored = Stored.find(connection, account);
        return stored.isEmpty() ? Optional.empty() : Optional.of(text(connection, stored.get(), now));
    }

    private ObjectNode text(Connection connection, Stored stored, Instant now) throws SQLException {
        Edition edition = inForce.decider().edition();
        Choice choice = new Judge(edition, Moment.at(now).day())
                .choice(stored.document(), InvitationRows.bounced(connection, stored.id(), stored.document()));
        ObjectNode text = JsonNodeFactory.instance.objectNode().put("account", stored.id());
        Mail mail = edition.mails().get(edition.acts().migration().mails().getOrDefault("invitation", ""));
        Optional<String> contact = choice.contact();
        if (contact.isEmpty() || mail == null) {
            text.put("invited", false);
            choice.reasons().forEach(text.putArray("reasons")::add);
            return text;
        }
        text.put("invited", true).put("contact", contact.get());
        BatchText.reasons(text, "because", choice.because(), edition);
        Written written = Writing.write(
                mail,
                values(
                        connection,
                        stored,
                        contact.get(),
                        Invitations.until(edition, Moment.at(now).day(), "invitation")));
        return text.put("subject", written.subject())
                .put("text", written.text())
                .put("html", written.html());
    }

    private static Map<String, Object> values(Connection connection, Stored stored, String contact, Instant until)
            throws SQLException {
        Map<String, Object> values = new HashMap<>();
        for (JsonNode one : stored.document().path("contacts")) {
            if (one.path("id").asText().equals(contact)) {
                values.put("contact", one.path("name").asText(""));
            }
        }
        values.put("customer", stored.document().path("name").asText());
        values.put("partner", Names.partner(connection, stored.partner()));
        values.put("until", Invitations.lastDay(until));
        values.put(Mail.LINK, LINK);
        return values;
    }
}

package tenure.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tenure.order.Act;
import tenure.request.Subject;

/** What support is asked to do. A ticket changes nothing by itself: staff carry it out, or say why not. */
@Singleton
public class Tickets {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** How far a ticket has come. */
    public enum State {
        OPEN,
        TAKEN,
        DONE,
        REFUSED
    }

    /** A ticket as it is told. */
    public record Ticket(String id, String account, String service, State state, ObjectNode document) {}

    /** Opens a ticket for what the act asks for; its message is for people alone. */
    String open(Act act) throws SQLException {
        String id = act.order();
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("id", id)
                .put("account", act.account().id())
                .put("service", act.inquiry().service());
        for (String member : List.of("plan", "startDate", "message")) {
            String text = act.text(member);
            if (text != null && !text.isBlank()) {
                document.put(member, text);
            }
        }
        step(document, State.OPEN, act.now(), act.by(), null);
        try (PreparedStatement insert = act.transaction().connection().prepareStatement("""
                insert into ticket (id, account_id, service_id, state, opened_at, document)
                values (?, ?, ?, 'OPEN', ?, ?::jsonb)""")) {
            insert.setString(1, id);
            insert.setString(2, act.account().id());
            insert.setString(3, act.inquiry().service());
            insert.setObject(4, OffsetDateTime.ofInstant(act.now(), ZoneOffset.UTC));
            insert.setString(5, document.toString());
            insert.executeUpdate();
        }
        return id;
    }

    /** The ticket of that id, locked until the transaction ends. */
    public Optional<Ticket> hold(Connection transaction, String id) throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement(
                "select id, account_id, service_id, state, document from ticket where id = ? for update")) {
            query.setString(1, id);
            return read(query).stream().findFirst();
        }
    }

    /** Tickets in the order in which they came, of any state when it is null; after that one, at most so many. */
    public List<Ticket> list(Connection transaction, @Nullable State state, @Nullable String after, int most)
            throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement("""
                select id, account_id, service_id, state, document from ticket
                 where (?::text is null or state = ?)
                   and (?::text is null or (opened_at, id) > (select opened_at, id from ticket where id = ?))
                 order by opened_at, id limit ?""")) {
            String name = state == null ? null : state.name();
            query.setString(1, name);
            query.setString(2, name);
            query.setString(3, after);
            query.setString(4, after);
            query.setInt(5, most);
            return read(query);
        }
    }

    /** Something became of the ticket. */
    public void become(
            Connection transaction, Ticket ticket, State state, Instant at, Subject by, @Nullable String remark)
            throws SQLException {
        step(ticket.document(), state, at, by, remark);
        try (PreparedStatement update =
                transaction.prepareStatement("update ticket set state = ?, document = ?::jsonb where id = ?")) {
            update.setString(1, state.name());
            update.setString(2, ticket.document().toString());
            update.setString(3, ticket.id());
            update.executeUpdate();
        }
    }

    private static void step(ObjectNode document, State state, Instant at, Subject by, @Nullable String remark) {
        document.put("state", state.name());
        ObjectNode step = document.withArray("history").addObject();
        step.put("state", state.name()).put("at", at.toString());
        step.putObject("by").put("type", by.type()).put("id", by.id());
        if (remark != null && !remark.isBlank()) {
            step.put("remark", remark);
        }
    }

    private static List<Ticket> read(PreparedStatement query) throws SQLException {
        List<Ticket> tickets = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                tickets.add(new Ticket(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        State.valueOf(row.getString(4)),
                        (ObjectNode) JSON.readTree(row.getString(5))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a stored ticket that is no JSON", e);
        }
        return tickets;
    }
}

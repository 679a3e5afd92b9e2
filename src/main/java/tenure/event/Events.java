package tenure.event;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import tenure.json.JsonText;
import tenure.json.JsonValues;

/** Where what happened is put. */
@Singleton
public final class Events {

    /** Where replicas hear that there is something new. */
    static final String CHANNEL = "tenure_events";

    private static final String INSERT = """
            insert into event_arrived (type, at, account_id, partner_id, resource_type, resource_id, data, decision, edition)
            values (?, ?, ?, ?, ?, ?, ?::json, ?, ?)
            """;

    /** Adds an event to the transaction that makes it happen: it has happened when and if that commits. */
    public void add(Connection transaction, Event event) throws SQLException {
        addAll(transaction, List.of(event));
    }

    /** Adds events that happen together, in their order. */
    public void addAll(Connection transaction, List<Event> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = transaction.prepareStatement(INSERT)) {
            for (Event event : events) {
                fill(insert, event);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement notify = transaction.prepareStatement("select pg_notify(?, '')")) {
            notify.setString(1, CHANNEL);
            notify.execute();
        }
    }

    private static void fill(PreparedStatement insert, Event event) throws SQLException {
        insert.setString(1, event.type());
        insert.setObject(2, event.at().atOffset(ZoneOffset.UTC));
        insert.setString(3, event.account());
        insert.setString(4, event.partner());
        insert.setString(5, event.resource() == null ? null : event.resource().type());
        insert.setString(6, event.resource() == null ? null : event.resource().id());
        insert.setString(
                7, new String(JsonText.bytes(json -> JsonValues.write(json, event.data())), StandardCharsets.UTF_8));
        insert.setObject(8, event.decision());
        insert.setString(9, event.edition());
    }
}

package tenure.catalogue;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.decision.InForce;
import tenure.event.Event;
import tenure.event.Events;
import tenure.request.Resource;

/** Tells what became of plans to whoever follows what happens. */
@Singleton
class CatalogueNews {

    private final Events events;
    private final InForce inForce;

    CatalogueNews(Events events, InForce inForce) {
        this.events = events;
        this.inForce = inForce;
    }

    /** There is a plan that was not there before. */
    void created(Connection transaction, String plan, Instant at) throws SQLException {
        tell(transaction, "plan.created", plan, Map.of(), at);
    }

    /** An edit waits for its day. */
    void announced(Connection transaction, Edit edit, Instant at) throws SQLException {
        tell(transaction, "plan-edit.announced", edit.plan(), data(edit), at);
    }

    /** An edit is called off. */
    void withdrawn(Connection transaction, Edit edit, Instant at) throws SQLException {
        tell(transaction, "plan-edit.withdrawn", edit.plan(), data(edit), at);
    }

    /** A plan has changed for all who are on it. */
    void edited(Connection transaction, Edit edit, Instant at) throws SQLException {
        tell(transaction, "plan.edited", edit.plan(), data(edit), at);
    }

    /** A plan was split. */
    void forked(Connection transaction, Edit edit, Instant at) throws SQLException {
        tell(transaction, "plan.forked", edit.plan(), data(edit), at);
    }

    private static Map<String, @Nullable Object> data(Edit edit) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        List<Object> members = new ArrayList<>();
        edit.changes().fieldNames().forEachRemaining(members::add);
        data.put("edit", edit.id());
        data.put("effectiveOn", edit.effectiveOn().toString());
        data.put("members", members);
        if (edit.successor() != null) {
            data.put("successor", edit.successor());
        }
        return data;
    }

    private void tell(Connection transaction, String type, String plan, Map<String, @Nullable Object> data, Instant at)
            throws SQLException {
        events.add(
                transaction,
                new Event(
                        type,
                        at,
                        null,
                        null,
                        new Resource("plan", plan),
                        data,
                        null,
                        inForce.decider().edition().hash()));
    }
}

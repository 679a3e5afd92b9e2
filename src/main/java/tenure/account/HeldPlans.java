package tenure.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The catalogue of plans, which nobody else changes until the transaction ends. */
public final class HeldPlans {

    private final Transaction transaction;
    private final Map<String, ObjectNode> documents;

    HeldPlans(Transaction transaction, Map<String, ObjectNode> documents) {
        this.transaction = transaction;
        this.documents = documents;
    }

    /** All plans by id, as they are stored, to look at. */
    public Map<String, ObjectNode> all() {
        return Collections.unmodifiableMap(documents);
    }

    /** The plan of that id, to look at; null when there is none. */
    public @Nullable ObjectNode plan(String id) {
        return documents.get(id);
    }

    /** Finds out whether plans could be put in their places; an {@link InvalidChange} tells why not. */
    public void check(Collection<ObjectNode> plans) throws SQLException {
        transaction.checkPlans(plans);
    }

    /**
     * Puts plans in their places, new ones and changed ones.
     *
     * @param cause how that came about, for the versions of each
     */
    public void put(Collection<ObjectNode> plans, PlanCause cause) throws SQLException {
        transaction.putPlans(plans, cause);
        plans.forEach(plan -> documents.put(plan.path("id").asText(), plan.deepCopy()));
    }
}

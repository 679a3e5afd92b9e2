package tenure.account;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a change of plans came about. The database keeps each version of a plan by itself, with this beside it.
 *
 * @param by who did it
 * @param edit the edit that it was; null when it was none
 */
public record PlanCause(
        How how, Instant at, String by, @Nullable String edit) {

    /** The ways in which plans change. */
    public enum How {
        /** An import brought it. */
        IMPORT,
        /** Staff made it. */
        CREATED,
        /** It was changed for all who are on it. */
        EDIT,
        /** It was split, so that those who are on it keep what they have. */
        FORK
    }

    /** Counts for all that this transaction does to plans from here on. */
    public void tell(Connection transaction) throws SQLException {
        ObjectNode told = JsonNodeFactory.instance
                .objectNode()
                .put("how", how.name())
                .put("at", at.toString())
                .put("by", by)
                .put("edit", edit);
        try (PreparedStatement set = transaction.prepareStatement("select set_config('tenure.plan_cause', ?, true)")) {
            set.setString(1, told.toString());
            set.execute();
        }
    }
}

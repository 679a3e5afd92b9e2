package tenure.partner;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tenure.partner.Access.State;

/**
 * A customer as a partner's list shows it.
 *
 * @param renewableFrom the first day, from today on, on which one of its services can be renewed; null when none can
 */
public record Customer(
        String id,
        String name,
        String stage,
        State tpa,
        @Nullable LocalDate renewableFrom) {

    /** The customer as it is told. */
    public ObjectNode asJson() {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.put("id", id).put("name", name).put("stage", stage).put("tpa", tpa.name());
        if (renewableFrom != null) {
            told.put("renewableFrom", renewableFrom.toString());
        }
        return told;
    }
}

package tenure.network;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That the network is asked to do something.
 *
 * @param order the order it carries out
 * @param settings what it is to be set to
 * @param due the day from which it is to be done
 * @param ends the day on which it ends by itself; null when it does not
 */
public record Ask(
        String order,
        ObjectNode settings,
        LocalDate due,
        @Nullable LocalDate ends,
        Instant at) {

    /** To be done on that day, without any settings. */
    public static Ask plainly(String order, LocalDate due, Instant at) {
        return new Ask(order, JsonNodeFactory.instance.objectNode(), due, null, at);
    }

    /** The same with settings. */
    public Ask set(ObjectNode other) {
        return new Ask(order, other, due, ends, at);
    }

    /** The same, which ends by itself on that day. */
    public Ask until(@Nullable LocalDate day) {
        return new Ask(order, settings, due, day, at);
    }
}

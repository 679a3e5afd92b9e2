package tenure.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer goes from one stage to another.
 *
 * @param cause what made it, such as {@code batch} or {@code link}
 * @param batch the id of the batch it was moved in; null when that has nothing to do with it
 * @param detail more about the cause; never anything about a person
 */
record Move(
        String account,
        Stage from,
        Stage to,
        Instant at,
        String cause,
        @Nullable String batch,
        JsonNode detail) {
    Move {
        if (from == to) {
            throw new IllegalArgumentException("a move leads to another stage, not to " + to);
        }
    }

    static Move of(String account, Stage from, Stage to, Instant at, String cause) {
        return new Move(account, from, to, at, cause, null, JsonNodeFactory.instance.objectNode());
    }

    Move in(String other) {
        return new Move(account, from, to, at, cause, other, detail);
    }

    Move saying(JsonNode other) {
        return new Move(account, from, to, at, cause, batch, other);
    }
}

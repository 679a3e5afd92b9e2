package tenure.record;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some of the decisions that were looked for, newest first.
 *
 * @param next from where to go on, below this id; null when there are no more
 */
public record Found(List<Kept> decisions, @Nullable UUID next) {
    public Found {
        decisions = List.copyOf(decisions);
    }
}

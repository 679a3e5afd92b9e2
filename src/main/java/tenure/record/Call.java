package tenure.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenure.rules.Edition;
import tenure.security.Caller;

/**
 * One call that decisions are given to.
 *
 * @param id what the ids of its decisions begin with; see {@link DecisionId}
 * @param requestId as the caller sent it; null when it sent none
 */
public record Call(
        UUID id, Instant at, Caller caller, @Nullable String requestId, Edition edition) {}

package tenure.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer on a page.
 *
 * @param asked what was asked: a question or a feature
 * @param validUntil the first instant at which, with time alone, the answer may differ; null if never, or not to be told
 */
public record PageAnswer<T>(
        T asked, Decision decision, @Nullable Instant validUntil) {}

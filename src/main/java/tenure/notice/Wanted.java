package tenure.notice;

import org.jspecify.annotations.Nullable;

/**
 * Which notices are looked for; what is null does not matter.
 *
 * @param below only those with smaller numbers
 */
public record Wanted(
        @Nullable String account,
        @Nullable State state,
        @Nullable About about,
        long below,
        int limit) {}

package tenure.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Which plans are looked for; what is null does not matter.
 *
 * @param name what their names have in them, however it is written
 * @param after only those behind that id
 */
public record PlanQuery(
        @Nullable String type,
        @Nullable String name,
        @Nullable Boolean enabled,
        @Nullable String after,
        int most) {}

package tenure.migration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which customers are listed.
 *
 * @param stage the stage they are at; null for any
 * @param day the day on which they moved; null for any
 * @param above the id after which the list begins; null for its beginning
 */
public record CustomerQuery(
        Scope scope,
        @Nullable Stage stage,
        @Nullable LocalDate day,
        @Nullable String above,
        int limit) {}

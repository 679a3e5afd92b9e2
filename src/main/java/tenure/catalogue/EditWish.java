package tenure.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An edit that somebody of staff wants.
 *
 * @param changes the members that become others; null takes one away
 * @param effectiveOn from which day; null when that is not said
 * @param by who wants it
 */
public record EditWish(
        String plan,
        Scope scope,
        ObjectNode changes,
        @Nullable LocalDate effectiveOn,
        String by) {}

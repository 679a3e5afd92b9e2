package tenure.event;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which events are looked for; what is null does not matter.
 *
 * @param types the types; empty for all
 * @param account the account they happened to
 * @param partner the partner that has the account now; what was another partner's doing is left out
 */
public record Wanted(
        Set<String> types,
        @Nullable String account,
        @Nullable String partner) {

    public Wanted {
        types = Set.copyOf(types);
    }
}

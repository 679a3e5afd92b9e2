package tenure.plan.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tenure.plan.Price;

/**
 * One service of a preview, and what became of it.
 *
 * @param price the price that was told; null when there was none
 * @param reasons why it could not be changed, or was not
 * @param order the id of the order that changed it; null when none did
 */
public record Member(
        int place,
        Subscriber subscriber,
        State state,
        @Nullable Price price,
        List<String> reasons,
        @Nullable String order) {

    public Member {
        reasons = List.copyOf(reasons);
    }

    /** How far a service has come. */
    public enum State {
        /** It can be changed, at the price that is told. */
        OFFERED,
        /** It cannot be changed. */
        DENIED,
        /** It was changed. */
        CHANGED,
        /** It was to be changed, but things were not as they had been any more; so nothing was done. */
        REFUSED
    }
}

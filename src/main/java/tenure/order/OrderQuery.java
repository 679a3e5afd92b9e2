package tenure.order;

import org.jspecify.annotations.Nullable;

/**
 * Which orders of an account are wanted.
 *
 * @param partner only those placed by users of this partner; null for all
 * @param status only those of this status; null for all
 * @param below only those placed before this one; null for all
 */
public record OrderQuery(
        String account,
        @Nullable String partner,
        @Nullable OrderStatus status,
        @Nullable String below,
        int limit) {

    /** The same, of those placed by users of this partner; null for all. */
    OrderQuery of(@Nullable String placedBy) {
        return new OrderQuery(account, placedBy, status, below, limit);
    }
}

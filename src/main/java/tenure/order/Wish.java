package tenure.order;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenure.request.Resource;
import tenure.request.Subject;

/**
 * What somebody wants done.
 *
 * @param by for whom it is asked
 * @param account the account it is asked of
 * @param resource that account, or a service of it
 * @param acceptedCost what the person has agreed to pay
 * @param approval an order the customer approved, which this carries out
 */
public record Wish(
        Subject by,
        String account,
        String action,
        Resource resource,
        Map<String, @Nullable Object> properties,
        @Nullable BigDecimal acceptedCost,
        @Nullable String approval) {
    public Wish {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }
}

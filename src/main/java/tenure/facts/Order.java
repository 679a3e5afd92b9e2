package tenure.facts;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An order of the account: an act somebody asked for, and what became of it. */
public record Order(
        String id,
        String status,
        String action,
        String resourceType,
        String resourceId,
        Map<String, @Nullable Object> properties,
        @Nullable BigDecimal acceptedCost) {}

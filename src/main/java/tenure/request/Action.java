package tenure.request;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the subject wants to do, with the properties the action takes.
 *
 * <p>Property values are JSON values: {@code String}, {@code BigDecimal} without trailing zeros, {@code Boolean},
 * {@code List}, {@code Map} or null; equal JSON values are equal objects.
 */
public record Action(String name, Map<String, @Nullable Object> properties) {
    public Action {
        properties = properties.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }
}

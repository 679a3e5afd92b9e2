package tenure.rules;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Something that has to be done along with a yes. */
public record Obligation(String type, Map<String, String> properties) {
    public Obligation {
        properties =
                properties.size() < 2 ? Map.copyOf(properties) : Collections.unmodifiableMap(new TreeMap<>(properties));
    }
}

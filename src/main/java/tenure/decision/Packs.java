package tenure.decision;

import java.util.Map;
import java.util.Optional;

/** The packs that are served besides the one at the root, by name. */
public record Packs(Map<String, EntityDecider> byName) {
    public Packs {
        byName = Map.copyOf(byName);
    }

    public Optional<EntityDecider> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}

package tenure.facts;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The subjects and resources a pack knows, by type and id.
 *
 * @param stored the properties of each, by type and then by id, in the order of ids
 * @param brought types of entities the pack does not keep: questions bring along what is to be known of them
 */
public record Entities(Map<String, NavigableMap<String, Map<String, @Nullable Object>>> stored, Set<String> brought) {

    private static final NavigableMap<String, Map<String, @Nullable Object>> NONE =
            Collections.unmodifiableNavigableMap(new TreeMap<>());

    /** Whether a search may be about this one: it is stored, or of a type that questions bring along. */
    public boolean searchable(Entity entity) {
        return entity.known() || brought.contains(entity.type());
    }

    /** The entity of that id with what is stored of it and what a question says of it. */
    public Entity entity(String type, String id, Map<String, @Nullable Object> sent) {
        Map<String, @Nullable Object> kept = of(type).get(id);
        return new Entity(type, id, kept != null, kept == null ? Map.of() : kept, sent);
    }

    /** The ids of a type that follow this one, in order, at most so many. */
    public List<String> idsAfter(String type, String id, int most) {
        return of(type).tailMap(id, false).keySet().stream().limit(most).toList();
    }

    private NavigableMap<String, Map<String, @Nullable Object>> of(String type) {
        return stored.getOrDefault(type, NONE);
    }
}

package tenure.rules.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tenure.facts.Entities;
import tenure.json.JsonValues;
import tenure.rules.Problem;

/** The entities a pack keeps: a list of objects with type, id and properties. JSON is read as YAML, which knows its lines. */
final class EntityFile {

    private final Map<String, NavigableMap<String, Map<String, @Nullable Object>>> stored = new HashMap<>();

    EntityFile(Yaml file, List<Problem> problems) {
        file.items().forEach(item -> add(item, problems));
    }

    Entities read(Set<String> brought) {
        return new Entities(stored, brought);
    }

    private void add(Yaml entity, List<Problem> problems) {
        String type = entity.get("type");
        String id = entity.get("id");
        Yaml properties = entity.members().get("properties");
        Map<String, @Nullable Object> values = properties == null || properties.kind() != Yaml.Kind.OBJECT
                ? Map.of()
                : JsonValues.members(properties.json());
        if (stored.computeIfAbsent(type, any -> new TreeMap<>()).put(id, values) != null) {
            problems.add(entity.problem("twice", type + " " + id + " stands in the list twice"));
        }
    }
}

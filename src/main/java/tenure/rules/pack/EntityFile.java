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
import tenure.rules.pack.Yaml.Kind;

/** The entities a pack keeps: a list of objects with type, id and properties. JSON is read as YAML, which knows its lines. */
final class EntityFile {

    private static final Set<String> MEMBERS = Set.of("type", "id", "properties");

    private final Map<String, NavigableMap<String, Map<String, @Nullable Object>>> stored = new HashMap<>();

    EntityFile(Yaml file, List<Problem> problems) {
        if (file.kind() != Kind.LIST) {
            problems.add(file.problem("entities", "this has to be a list of entities"));
        }
        file.items().forEach(item -> add(item, problems));
    }

    Entities read(Set<String> brought) {
        return new Entities(stored, brought);
    }

    private void add(Yaml entity, List<Problem> problems) {
        entity.only(MEMBERS, problems);
        String type = entity.need("type", problems);
        String id = entity.need("id", problems);
        Yaml properties = entity.members().get("properties");
        if (properties != null && properties.kind() != Kind.OBJECT) {
            problems.add(properties.problem("entities", "properties has to be an object"));
        }
        Map<String, @Nullable Object> values = properties == null ? Map.of() : JsonValues.members(properties.json());
        if (stored.computeIfAbsent(type, any -> new TreeMap<>()).put(id, values) != null) {
            problems.add(entity.problem("twice", type + " " + id + " stands in the list twice"));
        }
    }
}

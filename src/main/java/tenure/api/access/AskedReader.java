package tenure.api.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import tenure.facts.Asked;
import tenure.facts.Circumstances;
import tenure.facts.Deed;
import tenure.facts.Entities;
import tenure.facts.Entity;
import tenure.json.JsonValues;

/** Reads one AuthZEN question put to a pack of entities: what is sent is added to what the pack keeps. */
public final class AskedReader {

    private final Entities entities;

    public AskedReader(Entities entities) {
        this.entities = entities;
    }

    /** The question in this body. */
    public Asked read(JsonNode body) {
        Parts parts = Parts.read(body);
        JsonNode context = parts.context();
        return new Asked(
                0,
                entity(parts.subject()),
                new Deed(parts.action()),
                entity(parts.resource()),
                new Circumstances(context == null ? Map.of() : JsonValues.members(context)));
    }

    private Entity entity(Parts.Named named) {
        return entities.entity(named.type(), named.id(), named.values());
    }
}

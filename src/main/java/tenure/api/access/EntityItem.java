package tenure.api.access;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import tenure.facts.Asked;

/** One question of a batch to a pack of entities: what is asked, or why it is no question. */
record EntityItem(@Nullable Asked asked, String malformed) {

    static EntityItem read(JsonNode item, AskedReader reader) {
        try {
            return new EntityItem(reader.read(item), "");
        } catch (Malformed e) {
            String line = e.getMessage();
            return new EntityItem(null, line == null ? "malformed" : line);
        }
    }
}

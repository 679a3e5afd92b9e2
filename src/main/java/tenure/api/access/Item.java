package tenure.api.access;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import tenure.request.Request;

/** One question of a batch: a request, or why it is none. */
record Item(@Nullable Request request, String malformed) {

    static Item read(JsonNode item, RequestReader reader) {
        try {
            return new Item(reader.read(item), "");
        } catch (Malformed e) {
            String line = e.getMessage();
            return new Item(null, line == null ? "malformed" : line);
        }
    }
}

package tenure.api.pack;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import tenure.json.JsonText;

/** Writes a part of a list, and from where to go on. */
final class Listing {

    private Listing() {}

    /** Writes the members of one item. */
    interface Members<T> {
        void write(JsonGenerator json, T item) throws IOException;
    }

    static <T> byte[] of(String member, List<T> items, int limit, Function<T, String> token, Members<T> members) {
        return JsonText.bytes(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart(member);
            for (T item : items) {
                json.writeStartObject();
                members.write(json, item);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeObjectFieldStart("page");
            json.writeStringField("next_token", items.size() < limit ? "" : token.apply(items.get(items.size() - 1)));
            json.writeEndObject();
            json.writeEndObject();
        });
    }
}

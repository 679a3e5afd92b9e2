package tenure.link;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tenure.json.MalformedJson;
import tenure.json.StrictJson;

/** Reads what was sent from a form, as browsers send it or as JSON: names, each with one or more values. */
final class FormText {

    /** No page asks for nearly as much. */
    static final int LONGEST = 64 << 10;

    private FormText() {}

    /** What was sent; empty when it cannot be read. */
    static Optional<Map<String, List<String>>> urlEncoded(byte[] body) {
        if (body.length > LONGEST) {
            return Optional.empty();
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        try {
            for (String pair : new String(body, StandardCharsets.US_ASCII).split("&", -1)) {
                if (!pair.isEmpty()) {
                    int equals = pair.indexOf('=');
                    String name = equals < 0 ? pair : pair.substring(0, equals);
                    String value = equals < 0 ? "" : pair.substring(equals + 1);
                    values.computeIfAbsent(decoded(name), any -> new ArrayList<>())
                            .add(decoded(value));
                }
            }
        } catch (IllegalArgumentException e) {
            // A per cent sign that two hexadecimal digits do not follow.
            return Optional.empty();
        }
        return Optional.of(values);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** What was sent as an object of texts and lists of texts; empty when it is something else. */
    static Optional<Map<String, List<String>>> json(byte[] body) {
        if (body.length > LONGEST) {
            return Optional.empty();
        }
        JsonNode object;
        try {
            object = StrictJson.read(body);
        } catch (MalformedJson e) {
            return Optional.empty();
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (var member : object.properties()) {
            List<String> texts = new ArrayList<>();
            List<JsonNode> nodes = new ArrayList<>();
            if (member.getValue().isArray()) {
                member.getValue().forEach(nodes::add);
            } else {
                nodes.add(member.getValue());
            }
            for (JsonNode node : nodes) {
                if (!node.isTextual()) {
                    return Optional.empty();
                }
                texts.add(node.textValue());
            }
            values.put(member.getKey(), texts);
        }
        return object.isObject() ? Optional.of(values) : Optional.empty();
    }
}

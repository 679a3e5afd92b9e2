package tenure.rules.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tenure.rules.Nearest;
import tenure.rules.Problem;

/** Tells what a schema finds wrong with a file, at its place and in words. */
final class SchemaProblems {

    private static final Map<String, String> TYPES = Map.of(
            "string", "a text",
            "number", "a number",
            "integer", "a whole number",
            "boolean", "true or false",
            "array", "a list",
            "object", "an object with members",
            "null", "nothing");

    private final Yaml file;
    private final JsonNode schema;

    SchemaProblems(Yaml file, JsonNode schema) {
        this.file = file;
        this.schema = schema;
    }

    Problem problem(Error error) {
        NodePath path = error.getInstanceLocation();
        Yaml at = at(path, path.getNameCount());
        String property = String.valueOf(error.getProperty());
        return switch (error.getKeyword()) {
            case "required" -> missing(path, property);
            case "additionalProperties" ->
                at.problemOf(property, "unknown-member", "there is no `" + property + "` here")
                        .hinting(Nearest.hint(property, properties(error)));
            case "type" -> at.problem("type", name(path) + " has to be " + types(error.getSchemaNode()));
            case "enum" -> oneOf(at, path, error.getSchemaNode());
            case "minItems", "minProperties", "minLength" -> at.problem("missing", name(path) + " is empty");
            case "uniqueItems" -> at.problem("twice", name(path) + " has something twice");
            default -> at.problem("form", name(path) + " is not as it has to be");
        };
    }

    /** What is missing is told where the object has its name, for that is seen first. */
    private Problem missing(NodePath path, String property) {
        String message = "`" + property + "` is missing";
        int depth = path.getNameCount();
        if (depth > 0 && path.getElement(depth - 1) instanceof String name) {
            return at(path, depth - 1).problemOf(name, "missing", message + " in `" + name + "`");
        }
        return at(path, depth).problem("missing", message);
    }

    private static Problem oneOf(Yaml at, NodePath path, JsonNode words) {
        List<String> known = new ArrayList<>();
        words.forEach(word -> known.add(word.asText()));
        String said = at.text() == null ? name(path) : "`" + at.text() + "`";
        return at.problem("value", said + " is none of " + String.join(", ", known))
                .hinting(Nearest.to(at.text() == null ? "" : at.text(), known)
                        .map(word -> "did you mean `" + word + "`?")
                        .orElse(""));
    }

    private List<String> properties(Error error) {
        JsonNode at = schema;
        NodePath path = error.getEvaluationPath();
        for (int i = 0; i < path.getNameCount() - 1; i++) {
            at = at.path(String.valueOf(path.getElement(i)));
        }
        List<String> names = new ArrayList<>();
        at.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String types(JsonNode types) {
        if (types.isTextual()) {
            return TYPES.getOrDefault(types.asText(), types.asText());
        }
        List<String> all = new ArrayList<>();
        types.forEach(type -> all.add(TYPES.getOrDefault(type.asText(), type.asText())));
        return all.stream().collect(Collectors.joining(" or "));
    }

    /** What it is called; what stands in a list has no name of its own. */
    private static String name(NodePath path) {
        int depth = path.getNameCount();
        return depth > 0 && path.getElement(depth - 1) instanceof String name ? "`" + name + "`" : "this";
    }

    private Yaml at(NodePath path, int depth) {
        Yaml at = file;
        for (int i = 0; i < depth; i++) {
            Object step = path.getElement(i);
            Yaml next = step instanceof Integer place && place < at.items().size()
                    ? at.items().get(place)
                    : at.members().get(String.valueOf(step));
            if (next == null) {
                return at;
            }
            at = next;
        }
        return at;
    }
}

package tenure.rules.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tenure.rules.Problem;

/** A YAML file of a pack as a tree whose every node knows its line. Scalars are text; nothing is ever constructed. */
public record Yaml(
        String file, int line, Kind kind, @Nullable String text, List<Yaml> items, Map<String, Yaml> members) {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?");

    /** What JSON would call it. */
    public enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        NOTHING,
        LIST,
        OBJECT
    }

    /** The tree of a file; of nothing, and a problem, when the file is missing or no YAML. */
    public static Yaml read(String file, Map<String, String> texts, List<Problem> problems) {
        Yaml nothing = new Yaml(file, 1, Kind.NOTHING, null, List.of(), Map.of());
        String text = texts.get(file);
        if (text == null) {
            problems.add(new Problem(file, 1, "missing", "the pack needs this file"));
            return nothing;
        }
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        try {
            Node root = new org.yaml.snakeyaml.Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            return root == null ? nothing : tree(file, root, problems);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            problems.add(new Problem(file, line, "yaml", "this is not YAML: " + e.getProblem()));
            return nothing;
        }
    }

    private static Yaml tree(String file, Node node, List<Problem> problems) {
        int line = node.getStartMark().getLine() + 1;
        List<Yaml> items = new ArrayList<>();
        Map<String, Yaml> members = new LinkedHashMap<>();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> items.add(tree(file, item, problems)));
        }
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
                if (members.put(key, tree(file, tuple.getValueNode(), problems)) != null) {
                    int at = tuple.getKeyNode().getStartMark().getLine() + 1;
                    problems.add(new Problem(file, at, "yaml", key + " stands here twice"));
                }
            }
        }
        String text = node instanceof ScalarNode scalar ? scalar.getValue() : null;
        return new Yaml(file, line, kind(node), text, items, members);
    }

    private static Kind kind(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            return node instanceof SequenceNode ? Kind.LIST : Kind.OBJECT;
        }
        if (!scalar.isPlain()) {
            return Kind.TEXT;
        }
        return switch (scalar.getValue()) {
            case "", "~", "null" -> Kind.NOTHING;
            case "true", "false" -> Kind.TRUTH;
            default -> NUMBER.matcher(scalar.getValue()).matches() ? Kind.NUMBER : Kind.TEXT;
        };
    }

    /** The same as JSON: dates are text, and so is whatever stands in quotes. */
    public JsonNode json() {
        String scalar = text == null ? "" : text;
        return switch (kind) {
            case TEXT -> TextNode.valueOf(scalar);
            case NUMBER -> DecimalNode.valueOf(new BigDecimal(scalar));
            case TRUTH -> BooleanNode.valueOf(scalar.equals("true"));
            case NOTHING -> NullNode.getInstance();
            case LIST -> {
                ArrayNode list = JsonNodeFactory.instance.arrayNode();
                items.forEach(item -> list.add(item.json()));
                yield list;
            }
            case OBJECT -> {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                members.forEach((name, member) -> object.set(name, member.json()));
                yield object;
            }
        };
    }

    /** Notes each member that is none of these. */
    public void only(Collection<String> names, List<Problem> problems) {
        members.forEach((name, member) -> {
            if (!names.contains(name)) {
                String known = String.join(", ", names.stream().sorted().toList());
                problems.add(member.problem("unknown-member", name + " is none of " + known));
            }
        });
    }

    /** The member's text; a problem when it has none. */
    public String need(String member, List<Problem> problems) {
        Yaml value = members.get(member);
        String found = value == null ? null : value.text();
        if (found == null || found.isBlank()) {
            problems.add(problem("missing", member + " is missing"));
            return "";
        }
        return found;
    }

    /** The member's text; empty when it has none. */
    public String get(String member) {
        Yaml value = members.get(member);
        String found = value == null ? null : value.text();
        return found == null ? "" : found;
    }

    /** The texts of a list member; empty when it has none. */
    public List<String> list(String member) {
        Yaml value = members.get(member);
        List<String> texts = new ArrayList<>();
        if (value != null) {
            for (Yaml item : value.items()) {
                String found = item.text();
                texts.add(found == null ? "" : found);
            }
        }
        return texts;
    }

    /** A problem at its place. */
    public Problem problem(String code, String message) {
        return new Problem(file, line, code, message);
    }
}

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
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;
import tenure.rules.Nearest;
import tenure.rules.Problem;

/**
 * A YAML file of a pack as a tree whose every node knows its place. Scalars are text; nothing is ever constructed.
 *
 * @param keys where the name of each member stands
 */
public record Yaml(
        String file,
        Place place,
        Kind kind,
        @Nullable String text,
        List<Yaml> items,
        Map<String, Yaml> members,
        Map<String, Place> keys) {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?");

    /** Where something stands, both 1 for the first. */
    public record Place(int line, int column) {
        static Place of(@Nullable Mark mark) {
            return mark == null ? new Place(1, 1) : new Place(mark.getLine() + 1, mark.getColumn() + 1);
        }
    }

    /** What JSON would call it. */
    public enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        NOTHING,
        LIST,
        OBJECT
    }

    /** Nothing, as a file that cannot be read has it. */
    public static Yaml nothing(String file) {
        return new Yaml(file, new Place(1, 1), Kind.NOTHING, null, List.of(), Map.of(), Map.of());
    }

    /** The line, 1 for the first. */
    public int line() {
        return place.line();
    }

    /** The tree of a file; of nothing, and a problem, when the file is missing or no YAML. */
    public static Yaml read(String file, Map<String, String> texts, List<Problem> problems) {
        String text = texts.get(file);
        if (text == null) {
            problems.add(new Problem(file, 1, "missing-file", "the pack needs this file"));
            return nothing(file);
        }
        return parse(file, text, problems);
    }

    private static Yaml parse(String file, String text, List<Problem> problems) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        org.yaml.snakeyaml.Yaml yaml = new org.yaml.snakeyaml.Yaml(new SafeConstructor(options));
        try {
            if (YamlMarks.check(file, yaml.parse(new StringReader(text)), problems)) {
                return nothing(file);
            }
            Node root = yaml.compose(new StringReader(text));
            return root == null ? nothing(file) : tree(file, root, problems);
        } catch (MarkedYAMLException e) {
            problems.add(YamlMarks.problem(
                    file,
                    Place.of(e.getProblemMark()),
                    "yaml",
                    "this is not YAML: " + YamlMarks.inWords(e.getProblem())));
        } catch (ReaderException e) {
            String before = text.substring(0, Math.min(text.length(), e.getPosition()));
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            Place place = new Place(line, before.length() - before.lastIndexOf('\n'));
            problems.add(YamlMarks.problem(file, place, "yaml", "a text cannot have this character"));
        } catch (YAMLException e) {
            problems.add(new Problem(file, 1, "yaml", "this is nested too deeply"));
        }
        return nothing(file);
    }

    private static Yaml tree(String file, Node node, List<Problem> problems) {
        List<Yaml> items = new ArrayList<>();
        Map<String, Yaml> members = new LinkedHashMap<>();
        Map<String, Place> keys = new LinkedHashMap<>();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> items.add(tree(file, item, problems)));
        }
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
                Place at = Place.of(tuple.getKeyNode().getStartMark());
                Place earlier = keys.putIfAbsent(key, at);
                if (earlier != null) {
                    problems.add(YamlMarks.problem(
                            file, at, "duplicate-key", "`" + key + "` stands on line " + earlier.line() + " already"));
                }
                members.put(key, tree(file, tuple.getValueNode(), problems));
            }
        }
        String text = node instanceof ScalarNode scalar ? scalar.getValue() : null;
        return new Yaml(file, Place.of(node.getStartMark()), kind(node), text, items, members, keys);
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
        for (String name : members.keySet()) {
            if (!names.contains(name)) {
                problems.add(problemOf(name, "unknown-member", "there is no `" + name + "` here")
                        .hinting(Nearest.hint(name, names)));
            }
        }
    }

    /** The member's text; a problem when it has none. */
    public String need(String member, List<Problem> problems) {
        Yaml value = members.get(member);
        String found = value == null ? null : value.text();
        if (found == null || found.isBlank()) {
            problems.add(problemOf(member, "missing", "`" + member + "` is missing"));
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
        return YamlMarks.problem(file, place, code, message);
    }

    /** A problem at the name of a member, or at its own place when it has none of that name. */
    public Problem problemOf(String member, String code, String message) {
        return YamlMarks.problem(file, keys.getOrDefault(member, place), code, message);
    }
}

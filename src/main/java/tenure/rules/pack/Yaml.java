package tenure.rules.pack;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
record Yaml(String file, int line, @Nullable String text, List<Yaml> items, Map<String, Yaml> members) {

    static Yaml read(String file, Map<String, String> texts, List<Problem> problems) {
        Yaml nothing = new Yaml(file, 1, null, List.of(), Map.of());
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
        return new Yaml(file, line, text, items, members);
    }

    /** The member's text; a problem when it has none. */
    String need(String member, List<Problem> problems) {
        Yaml value = members.get(member);
        String found = value == null ? null : value.text();
        if (found == null || found.isBlank()) {
            problems.add(problem("missing", member + " is missing"));
            return "";
        }
        return found;
    }

    /** The member's text; empty when it has none. */
    String get(String member) {
        Yaml value = members.get(member);
        String found = value == null ? null : value.text();
        return found == null ? "" : found;
    }

    /** The texts of a list member; empty when it has none. */
    List<String> list(String member) {
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

    Problem problem(String code, String message) {
        return new Problem(file, line, code, message);
    }
}

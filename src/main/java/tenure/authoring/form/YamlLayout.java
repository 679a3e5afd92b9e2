package tenure.authoring.form;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Lays out one YAML file: finds how far each line has to move, and which lines are the inside of a text. */
final class YamlLayout {

    private static final int STEP = 2;
    private static final int UNSAID = Integer.MIN_VALUE;

    private final List<String> lines;
    private final int[] shifts;
    private final boolean[] inText;

    YamlLayout(String text, @Nullable Node root) {
        this.lines = text.lines().toList();
        this.shifts = new int[lines.size()];
        this.inText = new boolean[lines.size()];
        Arrays.fill(shifts, UNSAID);
        if (root != null) {
            place(root, 0);
        }
    }

    /** Blanks at line ends and too many empty lines gone. */
    String trimmed() {
        return laid(false);
    }

    /** The same, and indented as it is nested. */
    String indented() {
        return laid(true);
    }

    private String laid(boolean indent) {
        StringBuilder laid = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = inText[i] ? lines.get(i) : lines.get(i).stripTrailing();
            if (line.isEmpty() && !inText[i]) {
                gap = true;
                continue;
            }
            if (gap && !laid.isEmpty()) {
                laid.append('\n');
            }
            gap = false;
            laid.append(indent ? moved(line, shift(i)) : line).append('\n');
        }
        return laid.toString();
    }

    private static String moved(String line, int shift) {
        int blank = line.length() - line.stripLeading().length();
        return shift >= 0 ? " ".repeat(shift) + line : line.substring(Math.min(-shift, blank));
    }

    /** A comment moves with what follows it, the rest of a value with its beginning. */
    private int shift(int line) {
        boolean comment = !inText[line] && lines.get(line).strip().startsWith("#");
        for (int i = line; comment && i < shifts.length; i++) {
            if (shifts[i] != UNSAID) {
                return shifts[i];
            }
        }
        for (int i = line; i >= 0; i--) {
            if (shifts[i] != UNSAID) {
                return shifts[i];
            }
        }
        return 0;
    }

    /** Notes that a node is to begin in this column, and what that means for the lines it is made of. */
    private void place(Node node, int column) {
        int was = node.getStartMark().getColumn();
        if (node instanceof ScalarNode) {
            int first = node.getStartMark().getLine() + 1;
            int last = Math.min(node.getEndMark().getLine(), inText.length);
            while (last > first && lines.get(last - 1).isBlank()) {
                last--;
            }
            for (int i = first; i < last; i++) {
                inText[i] = true;
            }
        } else if (node instanceof MappingNode mapping && isBlock(mapping)) {
            mapping.getValue().forEach(member -> member(member, was, column));
        } else if (node instanceof SequenceNode sequence && isBlock(sequence)) {
            for (Node item : sequence.getValue()) {
                note(item, column - was);
                place(item, column + item.getStartMark().getColumn() - was);
            }
        } else if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(member -> place(member.getValueNode(), 0));
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> place(item, 0));
        }
    }

    private void member(NodeTuple member, int was, int column) {
        Node key = member.getKeyNode();
        Node value = member.getValueNode();
        note(key, column - was);
        boolean below = value instanceof CollectionNode<?> collection
                && isBlock(collection)
                && value.getStartMark().getLine() > key.getStartMark().getLine();
        place(value, below ? column + STEP : value.getStartMark().getColumn() + column - was);
    }

    /** The first to say how far a line moves is the outermost that begins in it. */
    private void note(Node node, int shift) {
        int line = node.getStartMark().getLine();
        if (line < shifts.length && shifts[line] == UNSAID) {
            shifts[line] = shift;
        }
    }

    private static boolean isBlock(CollectionNode<?> node) {
        return node.getFlowStyle() == FlowStyle.BLOCK;
    }
}

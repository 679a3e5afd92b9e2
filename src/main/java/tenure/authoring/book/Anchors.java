package tenure.authoring.book;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** The names that headings have in links: as GitHub makes them, so that links work in both forms of a page. */
final class Anchors {

    private final Map<Node, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> times = new HashMap<>();

    void name(Node heading, String text) {
        String wanted = of(text);
        String name = wanted;
        while (!taken.add(name)) {
            name = wanted + "-" + times.merge(wanted, 1, Integer::sum);
        }
        names.put(heading, name);
    }

    @Nullable
    String of(Node node) {
        return names.get(node);
    }

    /** The name of the first heading with this text. */
    static String of(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_\\- ]", "")
                .replace(' ', '-');
    }
}

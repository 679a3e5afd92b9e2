package tenure.authoring.form;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;

/**
 * YAML files: indented by two, no blanks at the end of a line, at most one empty line at a time. Comments, quotes and
 * braces stay as they are; a text of several lines too.
 */
final class YamlForm {

    private YamlForm() {}

    static String format(String text) {
        Optional<List<String>> said = said(text);
        if (said.isEmpty()) {
            return text;
        }
        Node root = yaml().compose(new StringReader(text));
        YamlLayout layout = new YamlLayout(text, root);
        return List.of(layout.indented(), layout.trimmed()).stream()
                .filter(formatted -> said(formatted).equals(said))
                .findFirst()
                .orElse(text);
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        return new Yaml(new SafeConstructor(options));
    }

    /** What a parser hears; nothing when it is no YAML. */
    private static Optional<List<String>> said(String text) {
        List<String> said = new ArrayList<>();
        try {
            for (Event event : yaml().parse(new StringReader(text))) {
                said.add(event.toString());
            }
            yaml().compose(new StringReader(text));
        } catch (YAMLException e) {
            return Optional.empty();
        }
        return Optional.of(said);
    }
}

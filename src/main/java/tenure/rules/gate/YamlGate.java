package tenure.rules.gate;

import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** YAML as plain data: no tags, which make objects, and no anchors, by which a page grows to a library. */
final class YamlGate {

    private final Refusals refusals;
    private int depth;

    private YamlGate(Refusals refusals) {
        this.refusals = refusals;
    }

    static void check(String text, Refusals refusals) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(Limits.YAML_NESTING);
        YamlGate gate = new YamlGate(refusals);
        int documents = 0;
        int events = 0;
        try {
            ParserImpl parser = new ParserImpl(new StreamReader(new StringReader(text)), options);
            for (Event event = parser.getEvent(); !event.is(Event.ID.StreamEnd); event = parser.getEvent()) {
                events++;
                documents += event instanceof DocumentStartEvent ? 1 : 0;
                if (!gate.allows(event, documents) || events > Limits.YAML_EVENTS) {
                    return;
                }
            }
        } catch (YAMLException e) {
            // Whoever reads the file tells what is wrong with it.
            return;
        }
    }

    /** Whether to go on. */
    private boolean allows(Event event, int documents) {
        if (documents > 1) {
            return refuse(event, "unsafe-yaml", "a file has one document");
        }
        if (event instanceof AliasEvent || (event instanceof NodeEvent node && node.getAnchor() != null)) {
            return refuse(event, "unsafe-yaml-anchor", "YAML anchors may not be used");
        }
        boolean tag = (event instanceof ScalarEvent scalar && scalar.getTag() != null)
                || (event instanceof CollectionStartEvent collection && collection.getTag() != null);
        if (tag) {
            return refuse(event, "unsafe-yaml-tag", "YAML tags may not be used");
        }
        depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
        return depth <= Limits.YAML_NESTING || refuse(event, "unsafe-nesting", "this is nested too deep");
    }

    private boolean refuse(Event at, String code, String message) {
        Mark mark = at.getStartMark();
        refusals.add(mark.getLine() + 1, mark.getColumn() + 1, code, message, "write the value itself");
        return false;
    }
}

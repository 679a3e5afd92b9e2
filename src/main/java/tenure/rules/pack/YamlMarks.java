package tenure.rules.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import tenure.rules.Problem;
import tenure.rules.pack.Yaml.Place;

/** What YAML can do that no file of a pack needs: tags name classes, and aliases make little text a lot. */
final class YamlMarks {

    private YamlMarks() {}

    /** Notes them, and says whether there are any. */
    static boolean check(String file, Iterable<Event> events, List<Problem> problems) {
        int before = problems.size();
        for (Event event : events) {
            Place at = Place.of(event.getStartMark());
            if (tag(event) != null) {
                problems.add(problem(file, at, "yaml-tag", "a pack uses no tags such as " + tag(event))
                        .hinting("write the value alone"));
            }
            if (event instanceof AliasEvent alias) {
                problems.add(problem(file, at, "yaml-alias", "a pack uses no references such as *" + alias.getAnchor())
                        .hinting("write the value again"));
            } else if (event instanceof NodeEvent node && node.getAnchor() != null) {
                problems.add(problem(file, at, "yaml-alias", "a pack uses no anchors such as &" + node.getAnchor())
                        .hinting("write the value alone"));
            }
        }
        return problems.size() > before;
    }

    private static @Nullable String tag(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return shortened(scalar.getTag());
        }
        return event instanceof CollectionStartEvent collection ? shortened(collection.getTag()) : null;
    }

    private static @Nullable String shortened(@Nullable String tag) {
        return tag == null ? null : tag.replace("tag:yaml.org,2002:", "!!");
    }

    static Problem problem(String file, Place at, String code, String message) {
        return new Problem(file, at.line(), at.column(), "", code, message);
    }

    /** What the reader of YAML says, in one line. */
    static String inWords(@Nullable String said) {
        if (said == null) {
            return "it breaks off";
        }
        return said.contains("(TAB)")
                ? "a tab stands where spaces have to"
                : said.replaceAll("\\s+", " ").replace("token", "word");
    }
}

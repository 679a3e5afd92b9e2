package tenure.authoring.book;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Something within a line of a page. */
interface Inline {

    /** Markdown of our own resources; what a pack says is never read as Markdown. */
    Parser OURS = Parser.builder().build();

    void putInto(Node parent);

    static Inline text(String text) {
        return parent -> parent.appendChild(new Text(oneLine(text)));
    }

    /** Something as it is written in a file; nothing when that is nothing. */
    static Inline code(String text) {
        return text.isBlank() ? text("") : parent -> parent.appendChild(new Code(oneLine(text)));
    }

    /** A link to the heading of this text on the same page. */
    static Inline toHeading(String heading) {
        return parent -> {
            Link link = new Link("#" + Anchors.of(heading), null);
            link.appendChild(new Text(oneLine(heading)));
            parent.appendChild(link);
        };
    }

    static Inline markdown(String ours) {
        return parent -> {
            Node document = OURS.parse(ours);
            Node paragraph = document.getFirstChild();
            Node child = paragraph == null ? null : paragraph.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                parent.appendChild(child);
                child = next;
            }
        };
    }

    static Inline all(Inline... parts) {
        return all(List.of(parts));
    }

    static Inline all(List<Inline> parts) {
        return parent -> parts.forEach(part -> part.putInto(parent));
    }

    /** The parts with commas between them; of a long list the first ones, and how many more there are. */
    static Inline listed(List<Inline> parts, int most) {
        List<Inline> all = new ArrayList<>();
        for (Inline part : parts.subList(0, Math.min(most, parts.size()))) {
            if (!all.isEmpty()) {
                all.add(text(", "));
            }
            all.add(part);
        }
        if (parts.size() > most) {
            all.add(text(" and " + (parts.size() - most) + " more"));
        }
        return all(all);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}

package tenure.authoring.book;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/** A page that can be given as Markdown and as HTML. Whatever text is put on it stays text in both. */
public final class Page {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final MarkdownRenderer MARKDOWN =
            MarkdownRenderer.builder().extensions(TABLES).build();
    private static final Pattern TITLE = Pattern.compile("\\{title}");
    private static final Pattern BODY = Pattern.compile("\\{body}");

    private final String title;
    private final Document document = new Document();
    private final Anchors anchors = new Anchors();

    Page(String title) {
        this.title = title;
        heading(1, title);
    }

    void heading(int level, String text) {
        Heading heading = new Heading();
        heading.setLevel(level);
        Inline.text(text).putInto(heading);
        anchors.name(heading, text);
        document.appendChild(heading);
    }

    void paragraph(Inline... content) {
        document.appendChild(paragraph(List.of(content)));
    }

    private static Paragraph paragraph(List<Inline> content) {
        Paragraph paragraph = new Paragraph();
        content.forEach(one -> one.putInto(paragraph));
        return paragraph;
    }

    /** Nothing when there are no items. */
    void list(List<Inline> items) {
        if (items.isEmpty()) {
            return;
        }
        BulletList list = new BulletList();
        list.setTight(true);
        list.setMarker("-");
        for (Inline item : items) {
            ListItem one = new ListItem();
            one.appendChild(paragraph(List.of(item)));
            list.appendChild(one);
        }
        document.appendChild(list);
    }

    /** Nothing when there are no rows. */
    void table(List<String> head, List<List<Inline>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        TableBlock table = new TableBlock();
        TableHead top = new TableHead();
        top.appendChild(row(head.stream().map(Inline::text).toList(), true));
        table.appendChild(top);
        TableBody body = new TableBody();
        rows.forEach(row -> body.appendChild(row(row, false)));
        table.appendChild(body);
        document.appendChild(table);
    }

    private static TableRow row(List<Inline> cells, boolean head) {
        TableRow row = new TableRow();
        for (Inline content : cells) {
            TableCell cell = new TableCell();
            cell.setHeader(head);
            content.putInto(cell);
            row.appendChild(cell);
        }
        return row;
    }

    public String markdown() {
        return MARKDOWN.render(document);
    }

    /** A whole page that needs nothing else. */
    public String html() {
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(TABLES)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> this::attribute)
                .build();
        String frame = Resources.text("page.html");
        String head = TITLE.matcher(frame).replaceFirst(Matcher.quoteReplacement(escaped(title)));
        return BODY.matcher(head).replaceFirst(Matcher.quoteReplacement(renderer.render(document)));
    }

    private void attribute(Node node, String tag, Map<String, String> attributes) {
        String name = anchors.of(node);
        if (name != null) {
            attributes.put("id", name);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

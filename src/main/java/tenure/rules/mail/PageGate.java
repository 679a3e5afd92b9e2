package tenure.rules.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tenure.rules.mail.Tag.Kind;

/** The HTML of mails: elements that show a text, attributes that lay it out, and links whose target can be read. */
final class PageGate {

    private static final String CODE = "unsafe-mail-html";

    private static final Set<String> ELEMENTS = Set.of(
            ("html head meta title body main header footer section div p h1 h2 h3 ul ol li a strong em b i span small br hr"
                            + " blockquote dl dt dd table caption thead tbody tr th td")
                    .split(" "));

    private static final Pattern ELEMENT =
            Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\\s+[a-zA-Z-]+(?:=\"[^\"<>]*\")?)*)\\s*/?>");
    private static final Pattern DOCTYPE = Pattern.compile("<!doctype html>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z-]+)(?:=\"([^\"]*)\")?");

    private static final String WORD = "[\\w %,.;:#()-]*";
    private static final Map<String, Pattern> ATTRIBUTES = Map.ofEntries(
            attribute("lang", "[a-zA-Z-]+"),
            attribute("dir", "ltr|rtl|auto"),
            attribute("role", "[a-z]+"),
            attribute("scope", "row|col"),
            attribute("charset", "utf-8|UTF-8"),
            attribute("name", "viewport|color-scheme"),
            attribute("content", "[\\w =,.-]*"),
            attribute("align", "[a-z]+"),
            attribute("valign", "[a-z]+"),
            attribute("width", "[0-9]+%?"),
            attribute("border", "[0-9]+"),
            attribute("cellpadding", "[0-9]+"),
            attribute("cellspacing", "[0-9]+"),
            attribute("colspan", "[0-9]+"),
            attribute("rowspan", "[0-9]+"),
            attribute("style", "(?!.*(?i:url|expression|behavior|position|@))" + WORD),
            attribute("href", "https://[\\w./?&=%#~+:-]+|mailto:[\\w.+@-]+|tel:[+0-9 -]+"));

    private static final String LINK = "href=\"{link}\"";

    private PageGate() {}

    private static Map.Entry<String, Pattern> attribute(String name, String value) {
        return Map.entry(name, Pattern.compile(value));
    }

    static void check(String text, List<Tag> tags, Notes notes) {
        String page = Tags.blanked(text, tags);
        int at = page.indexOf('<');
        while (at >= 0) {
            int end = element(page, at, notes);
            tagsWithin(text, tags, at, end, notes);
            at = page.indexOf('<', end);
        }
    }

    /** Judges the element that begins there, and says where it ends. */
    private static int element(String page, int at, Notes notes) {
        Matcher doctype = DOCTYPE.matcher(page).region(at, page.length());
        if (doctype.lookingAt()) {
            return doctype.end();
        }
        Matcher element = ELEMENT.matcher(page).region(at, page.length());
        if (!element.lookingAt()) {
            notes.add(
                    at, CODE, "here begins no element", "write &lt; for the sign itself, and quotes around attributes");
            return at + 1;
        }
        String name = element.group(2).toLowerCase(Locale.ROOT);
        if (!ELEMENTS.contains(name)) {
            notes.add(at, CODE, "a mail has no element <" + name + ">", "");
        }
        Matcher attributes = ATTRIBUTE.matcher(element.group(3));
        while (attributes.find()) {
            attribute(attributes, element.start(3), notes);
        }
        return element.end();
    }

    private static void attribute(Matcher attribute, int offset, Notes notes) {
        String name = attribute.group(1).toLowerCase(Locale.ROOT);
        String value = attribute.group(2) == null ? "" : attribute.group(2);
        Pattern form = ATTRIBUTES.get(name);
        if (form == null) {
            notes.add(offset + attribute.start(), CODE, "an element of a mail has no attribute `" + name + "`", "");
        } else if (!value.isBlank() && !form.matcher(value).matches()) {
            notes.add(offset + attribute.start(), CODE, "`" + name + "` of a mail cannot be `" + value + "`", "");
        }
    }

    /** Values stand between elements; in one there is only the link, as a whole target. */
    private static void tagsWithin(String text, List<Tag> tags, int start, int end, Notes notes) {
        for (Tag tag : tags) {
            if (tag.start() > start && tag.start() < end && !isTarget(text, tag)) {
                notes.add(
                        tag.start(),
                        CODE,
                        "a value may not stand within an element",
                        "only href=\"{link}\" may; write the value between elements");
            }
        }
    }

    private static boolean isTarget(String text, Tag tag) {
        int before = LINK.indexOf('{');
        return tag.kind() == Kind.VALUE && tag.start() >= before && text.startsWith(LINK, tag.start() - before);
    }
}

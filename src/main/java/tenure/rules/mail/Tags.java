package tenure.rules.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tenure.rules.mail.Tag.Kind;

/**
 * Reads the tags of a template. They are the few of Qute's that fill a mail: what this reads as another tag, or does not know,
 * never comes before Qute.
 */
final class Tags {

    private static final String NAME = "([a-zA-Z][a-zA-Z0-9]{0,39})";
    private static final String PATH = NAME + "(?:\\." + NAME + ")?";

    private static final List<Form> FORMS = List.of(
            new Form(Kind.COMMENT, "\\{![^{}\\\\]*!\\}"),
            new Form(Kind.IF, "\\{#if !?" + PATH + "\\}"),
            new Form(Kind.ELSE, "\\{#else\\}"),
            new Form(Kind.END_IF, "\\{/if\\}"),
            new Form(Kind.FOR, "\\{#for " + NAME + " in " + NAME + "\\}"),
            new Form(Kind.END_FOR, "\\{/for\\}"),
            new Form(Kind.VALUE, "\\{" + PATH + "\\}"));

    private Tags() {}

    /** How tags of a kind are written. */
    private record Form(Kind kind, Pattern pattern) {
        Form(Kind kind, String pattern) {
            this(kind, Pattern.compile(pattern));
        }
    }

    /** The tags, in order. */
    static List<Tag> read(String text) {
        List<Tag> tags = new ArrayList<>();
        int at = text.indexOf('{');
        while (at >= 0) {
            Tag tag = at(text, at);
            tags.add(tag);
            at = text.indexOf('{', tag.end());
        }
        return tags;
    }

    private static Tag at(String text, int start) {
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(text).region(start, text.length());
            if (matcher.lookingAt()) {
                List<String> names = IntStream.rangeClosed(1, matcher.groupCount())
                        .filter(group -> matcher.start(group) >= 0)
                        .mapToObj(matcher::group)
                        .toList();
                return new Tag(form.kind(), names, start, matcher.end());
            }
        }
        return new Tag(Kind.OTHER, List.of(), start, start + 1);
    }

    /** The text with blanks where the tags are, so that everything else stays where it is. */
    static String blanked(String text, List<Tag> tags) {
        StringBuilder blanked = new StringBuilder(text);
        for (Tag tag : tags) {
            for (int at = tag.start(); at < tag.end(); at++) {
                if (blanked.charAt(at) != '\n') {
                    blanked.setCharAt(at, ' ');
                }
            }
        }
        return blanked.toString();
    }
}

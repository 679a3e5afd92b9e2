package tenure.rules.mail;

import java.util.List;
import java.util.regex.Pattern;
import tenure.rules.Problem;
import tenure.rules.mail.Tag.Kind;

/**
 * Whether a template keeps to what templates may say, judged from its text before any engine reads it: the few tags that fill
 * in values, and of HTML what shows a text.
 */
public final class MailGate {

    private static final int CHARACTERS = 32 * 1024;
    private static final int TAGS = 500;
    private static final Pattern TEMPLATE = Pattern.compile("mail/[\\w-]+\\.(txt|html)");
    private static final String PAGE = ".html";

    private MailGate() {}

    /** Whether a file of that path is a template. */
    public static boolean isTemplate(String path) {
        return TEMPLATE.matcher(path).matches();
    }

    /** What the template has that none may. */
    public static List<Problem> check(String file, String text) {
        Notes notes = new Notes(file, text);
        if (text.length() > CHARACTERS) {
            notes.add(0, "unsafe-size", "a template may have 32 KiB", "write a shorter mail");
            return notes.problems();
        }
        List<Tag> tags = Tags.read(text);
        if (tags.size() > TAGS) {
            notes.add(tags.get(TAGS).start(), "unsafe-size", "a template may have " + TAGS + " tags", "");
        }
        int backslash = text.indexOf('\\');
        if (backslash >= 0) {
            notes.add(backslash, "unsafe-mail-tag", "a template has no backslash", "leave it out");
        }
        tags.stream()
                .filter(tag -> tag.kind() == Kind.OTHER)
                .forEach(tag -> notes.add(
                        tag.start(),
                        "unsafe-mail-tag",
                        "a brace opens a value, {#if value}, {#else}, {#for item in list} or an end, and nothing else",
                        "write {name} with a name that mails.yaml lists"));
        nesting(tags, notes);
        if (file.endsWith(PAGE)) {
            PageGate.check(text, tags, notes);
        }
        return notes.problems();
    }

    /** A list within a list could make a little much. */
    private static void nesting(List<Tag> tags, Notes notes) {
        int lists = 0;
        int depth = 0;
        for (Tag tag : tags) {
            switch (tag.kind()) {
                case FOR -> {
                    lists++;
                    depth++;
                }
                case IF -> depth++;
                case END_FOR -> {
                    lists--;
                    depth--;
                }
                case END_IF -> depth--;
                case VALUE, ELSE, COMMENT, OTHER -> {}
            }
            if (lists > 1 || depth > 5) {
                notes.add(tag.start(), "unsafe-nesting", "this is nested too deep", "a list stands in no other list");
                return;
            }
        }
    }
}

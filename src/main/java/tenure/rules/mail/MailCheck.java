package tenure.rules.mail;

import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateNode.Origin;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tenure.rules.Mail;
import tenure.rules.Nearest;
import tenure.rules.Problem;
import tenure.rules.mail.Tag.Kind;

/** Whether the templates of a mail can be filled: they have a subject, each begin has its end, and each name is known. */
public final class MailCheck {

    static final String SUBJECT = "Subject: ";
    private static final int LONGEST_SUBJECT = 200;

    private final Map<String, Set<String>> values;
    private final boolean linked;
    private final Notes notes;

    private MailCheck(Mail mail, Notes notes) {
        this.values = new HashMap<>(mail.values());
        this.linked = mail.linked();
        this.notes = notes;
        if (linked) {
            values.put(Mail.LINK, Set.of());
        }
    }

    /** What is wrong with the template of subject and text. */
    public static List<Problem> text(String file, Mail mail) {
        Notes notes = new Notes(file, mail.text());
        subject(mail.text(), notes);
        return check(file, mail.text(), mail, notes);
    }

    /** What is wrong with the template of the page. */
    public static List<Problem> page(String file, Mail mail) {
        return check(file, mail.html(), mail, new Notes(file, mail.html()));
    }

    private static List<Problem> check(String file, String text, Mail mail, Notes notes) {
        if (MailGate.check(file, text).isEmpty()) {
            new MailCheck(mail, notes).tags(Tags.read(text));
            if (notes.problems().isEmpty()) {
                parse(text, notes);
            }
        }
        return notes.problems();
    }

    private static void subject(String text, Notes notes) {
        String first = text.lines().findFirst().orElse("");
        if (!first.startsWith(SUBJECT) || first.substring(SUBJECT.length()).isBlank()) {
            notes.add(0, "mail-subject", "the first line has to be the subject", "begin it with `Subject: `");
        } else if (first.length() > LONGEST_SUBJECT) {
            notes.add(LONGEST_SUBJECT, "mail-subject", "a subject may have " + LONGEST_SUBJECT + " characters", "");
        } else if (!text.lines().skip(1).findFirst().orElse("").isBlank()) {
            notes.add(first.length() + 1, "mail-subject", "an empty line has to follow the subject", "");
        } else if (Tags.read(first).stream().anyMatch(tag -> tag.kind() != Kind.VALUE)) {
            notes.add(0, "mail-subject", "a subject has no tags but values", "");
        }
    }

    private void tags(List<Tag> tags) {
        Deque<Tag> open = new ArrayDeque<>();
        boolean links = false;
        for (Tag tag : tags) {
            switch (tag.kind()) {
                case VALUE -> {
                    value(tag);
                    links |= tag.names().equals(List.of(Mail.LINK));
                }
                case IF -> {
                    known(tag);
                    open.push(tag);
                }
                case FOR -> {
                    list(tag);
                    open.push(tag);
                }
                case ELSE -> {
                    if (open.isEmpty()) {
                        unopened(tag, "{#else}");
                    }
                }
                case END_IF -> close(tag, open, Kind.IF);
                case END_FOR -> close(tag, open, Kind.FOR);
                case COMMENT, OTHER -> {}
            }
        }
        open.forEach(
                tag -> notes.add(tag.start(), "mail-template", "this is not ended", "end it with {/if} or {/for}"));
        if (linked && !links) {
            notes.add(0, "mail-link", "the link is nowhere in it", "write {link} where it belongs");
        }
    }

    private void close(Tag tag, Deque<Tag> open, Kind kind) {
        if (open.isEmpty() || open.peek().kind() != kind) {
            unopened(tag, kind == Kind.IF ? "{/if}" : "{/for}");
            return;
        }
        Tag begin = open.pop();
        if (kind == Kind.FOR) {
            values.remove(begin.names().get(0));
        }
    }

    private void unopened(Tag tag, String what) {
        notes.add(tag.start(), "mail-template", "nothing is open that " + what + " could belong to", "");
    }

    /** A list cannot be written itself. */
    private void value(Tag tag) {
        if (known(tag)
                && tag.names().size() == 1
                && !values.getOrDefault(tag.names().get(0), Set.of()).isEmpty()) {
            notes.add(
                    tag.start(),
                    "mail-value",
                    "`" + tag.names().get(0) + "` is a list",
                    "write its items, with {#for item in " + tag.names().get(0) + "}");
        }
    }

    private void list(Tag tag) {
        String item = tag.names().get(0);
        String list = tag.names().get(1);
        if (values.getOrDefault(list, Set.of()).isEmpty()) {
            Set<String> lists = new TreeSet<>(values.keySet());
            lists.removeIf(name -> values.getOrDefault(name, Set.of()).isEmpty());
            notes.add(tag.start(), "mail-value", "there is no list `" + list + "`", Nearest.hint(list, lists));
        } else if (values.containsKey(item)) {
            notes.add(
                    tag.start(),
                    "mail-value",
                    "`" + item + "` is a value already",
                    "choose another name for the items");
        } else {
            values.put(item, values.getOrDefault(list, Set.of()));
        }
    }

    /** Whether the name is one of the mail's values, or of what an item of its list has. */
    private boolean known(Tag tag) {
        String name = tag.names().get(0);
        if (!values.containsKey(name)) {
            notes.add(
                    tag.start(),
                    "mail-value",
                    "there is no value `" + name + "` for this mail",
                    Nearest.hint(name, values.keySet()));
            return false;
        }
        Set<String> members = values.getOrDefault(name, Set.of());
        if (tag.names().size() > 1 && !members.contains(tag.names().get(1))) {
            String member = tag.names().get(1);
            notes.add(
                    tag.start(), "mail-value", "`" + name + "` has no `" + member + "`", Nearest.hint(member, members));
            return false;
        }
        return true;
    }

    private static void parse(String text, Notes notes) {
        try {
            MailEngine.parse(text, MailEngine.TEXT);
        } catch (TemplateException e) {
            notes.add(offset(text, e.getOrigin()), "mail-template", "this is no template that can be filled", "");
        }
    }

    private static int offset(String text, @org.jspecify.annotations.Nullable Origin origin) {
        int at = 0;
        for (int line = 1; origin != null && line < origin.getLine(); line++) {
            at = text.indexOf('\n', at) + 1;
        }
        return at;
    }
}

package tenure.notice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent to somebody.
 *
 * @param template which of the mails of the pack
 * @param account the account it concerns, if one
 * @param values what its templates may name: texts, and lists of items that are texts by name
 * @param link a link that only its reader may know: it is forgotten once the mail is sent
 */
public record Notice(
        String template,
        Address to,
        List<Address> copies,
        @Nullable String account,
        About about,
        Map<String, Object> values,
        @Nullable String link) {

    private static final int MOST_COPIES = 20;

    public Notice {
        copies = List.copyOf(copies);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        if (copies.size() > MOST_COPIES) {
            throw new IllegalArgumentException("a notice has " + MOST_COPIES + " copies at most: " + copies.size());
        }
        values.forEach(Notice::check);
    }

    /** A notice without values yet. */
    public static Notice of(String template, Address to, About about) {
        return new Notice(template, to, List.of(), null, about, Map.of(), null);
    }

    /** The same, concerning that account. */
    public Notice concerning(String id) {
        return new Notice(template, to, copies, id, about, values, link);
    }

    /** The same, with copies to these. */
    public Notice copiedTo(List<Address> addresses) {
        return new Notice(template, to, addresses, account, about, values, link);
    }

    /** The same, with a text in it. */
    public Notice saying(String name, String text) {
        return with(name, text);
    }

    /** The same, with a list in it. */
    public Notice listing(String name, List<Map<String, String>> items) {
        return with(name, items);
    }

    /** The same, with a link that only its reader may know. */
    public Notice leadingTo(String url) {
        return new Notice(template, to, copies, account, about, values, url);
    }

    private Notice with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Notice(template, to, copies, account, about, more, link);
    }

    private static void check(String name, Object value) {
        boolean plain = value instanceof String
                || (value instanceof List<?> items && items.stream().allMatch(Map.class::isInstance));
        if (!plain) {
            throw new IllegalArgumentException("a value is a text or a list of items: " + name);
        }
    }

    /** Says nothing of the link, nor of anybody: what is said of it may get into a log. */
    @Override
    public String toString() {
        return "the mail " + template + " about " + about.kind() + " " + about.id();
    }
}

package tenure.rules.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenure.rules.Mail;

/** Makes values plain: texts on one line where they belong on one, and no more items than anybody reads. */
final class Plain {

    private static final int ITEMS = 500;
    private static final int LONGEST = 5_000;

    private Plain() {}

    static Map<String, Object> of(Map<String, Object> values, Mail mail) {
        Map<String, Object> plain = new HashMap<>();
        values.forEach((name, value) ->
                plain.put(name, value instanceof List<?> list ? items(list, mail, name) : text(value)));
        return plain;
    }

    private static List<Map<String, String>> items(List<?> list, Mail mail, String name) {
        Set<String> members = mail.values().getOrDefault(name, Set.of());
        return list.stream().limit(ITEMS).map(item -> item(item, members)).toList();
    }

    private static Map<String, String> item(@Nullable Object item, Set<String> members) {
        Map<String, String> plain = new HashMap<>();
        for (String member : members) {
            plain.put(member, item instanceof Map<?, ?> map ? text(map.get(member)) : "");
        }
        return plain;
    }

    /** Line breaks and what else nobody sees would make a value look like words of the mail. */
    private static String text(@Nullable Object value) {
        String text = value == null ? "" : value.toString().replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ");
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}

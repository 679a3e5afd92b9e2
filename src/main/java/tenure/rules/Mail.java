package tenure.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A mail of a pack: templates of what it says, and the values they may name.
 *
 * @param values the names of its values; of a list, with the names of what each of its items has, and of a text with none
 * @param linked whether it carries a link that only its reader may know; templates call it {@link #LINK}
 * @param text template of the subject, on the first line, and of the text
 * @param html template of the same as a page
 */
public record Mail(
        String name, String title, Map<String, Set<String>> values, boolean linked, String text, String html) {

    /** What templates call the link. */
    public static final String LINK = "link";

    public Mail {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}

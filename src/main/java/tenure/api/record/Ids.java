package tenure.api.record;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ids of decisions as text. */
final class Ids {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Ids() {}

    /** The id; null when it has not the form of one. */
    static @Nullable UUID read(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return FORM.matcher(lower).matches() ? UUID.fromString(lower) : null;
    }
}

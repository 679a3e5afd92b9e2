package tenure.authoring.draft;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which state of a draft an editor has seen. Its tag is the draft's revision: a file may be changed by whoever has seen its
 * last change, so two people who edit two files do not get in each other's way.
 *
 * @param revision the latest that was seen; -1 when none was
 * @param any whether the editor says that it does not matter
 * @param absent whether the editor says that there is no such file
 */
public record Seen(long revision, boolean any, boolean absent) {

    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");

    /** What the headers say; null when they say nothing. */
    public static @Nullable Seen of(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (ifMatch == null) {
            return ifNoneMatch != null && ifNoneMatch.strip().equals("*") ? new Seen(-1, false, true) : null;
        }
        long latest = -1;
        Matcher tags = TAG.matcher(ifMatch);
        while (tags.find()) {
            latest = Math.max(latest, Long.parseLong(tags.group(1)));
        }
        return new Seen(latest, ifMatch.strip().equals("*"), false);
    }

    /** The tag of a draft. */
    public static String tag(Draft draft) {
        return String.format(Locale.ROOT, "\"%d\"", draft.revision());
    }

    /** Whether this editor may change the file, which has a content or not. */
    boolean covers(@Nullable DraftFile file) {
        boolean there = file != null && file.digest() != null;
        if (absent) {
            return !there;
        }
        return any ? there : revision >= 0 && (file == null || file.revision() <= revision);
    }
}

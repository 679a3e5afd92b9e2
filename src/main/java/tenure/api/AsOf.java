package tenure.api;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tenure.facts.Moment;
import tenure.json.TimeText;

/** The moment a caller asks about: a date, meaning its first instant in Europe/London, or an RFC 3339 instant. */
public final class AsOf {

    /** What it has to be, for people. */
    public static final String FORM = "a date like 2020-11-01 or an instant like 2020-11-01T09:30:00Z";

    private AsOf() {}

    /** The instant meant; null when the text has neither form. */
    public static @Nullable Instant read(String text) {
        LocalDate day = TimeText.date(text);
        return day == null ? TimeText.instant(text) : Moment.startOf(day);
    }
}

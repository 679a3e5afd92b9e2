package tenure.api.access;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tenure.facts.Moment;

/** Reads {@code asOf}: a date, meaning its first instant in Europe/London, or an RFC 3339 instant. */
final class AsOf {

    private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern INSTANT = Pattern.compile(
            DATE + "[Tt]([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\\.([0-9]+))?"
                    + "(?:[Zz]|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))");
    private static final int NANO_DIGITS = 9;
    private static final int SECONDS_OF_MINUTE = 60;
    private static final int SECONDS_OF_HOUR = 3600;

    private AsOf() {}

    static Instant read(String text) {
        try {
            Matcher date = DATE.matcher(text);
            if (date.matches()) {
                return Moment.startOf(day(date));
            }
            Matcher instant = INSTANT.matcher(text);
            if (instant.matches()) {
                return instant(instant);
            }
        } catch (DateTimeException e) {
            throw malformed();
        }
        throw malformed();
    }

    private static Instant instant(Matcher at) {
        LocalTime time = LocalTime.of(number(at, 4), number(at, 5), number(at, 6));
        long local = LocalDateTime.of(day(at), time).toEpochSecond(ZoneOffset.UTC);
        long offset = 0;
        if (at.group(8) != null) {
            offset = (long) number(at, 9) * SECONDS_OF_HOUR + (long) number(at, 10) * SECONDS_OF_MINUTE;
            offset = at.group(8).equals("-") ? -offset : offset;
        }
        return Instant.ofEpochSecond(local - offset, nanos(at.group(7)));
    }

    private static LocalDate day(Matcher at) {
        return LocalDate.of(number(at, 1), number(at, 2), number(at, 3));
    }

    private static int number(Matcher at, int group) {
        return Integer.parseInt(at.group(group));
    }

    private static int nanos(@Nullable String fraction) {
        if (fraction == null) {
            return 0;
        }
        String digits = (fraction + "0".repeat(NANO_DIGITS)).substring(0, NANO_DIGITS);
        return Integer.parseInt(digits);
    }

    private static Malformed malformed() {
        return new Malformed(
                "context.asOf has to be a date like 2020-11-01 or an instant like 2020-11-01T09:30:00Z");
    }
}

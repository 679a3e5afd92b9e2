package tenure.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates and instants as text, in the one form each that Tenure takes. */
public final class TimeText {

    private static final Pattern INSTANT =
            Pattern.compile("([0-9-]{10})[Tt]([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])"
                    + "(?:\\.([0-9]+))?(?:[Zz]|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))");

    private static final int DATE_LENGTH = 10;
    private static final int MONTHS = 12;
    private static final int NANO_DIGITS = 9;
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;

    private TimeText() {}

    /** The date {@code YYYY-MM-DD}; null when it is not one that exists, written like that. */
    public static @Nullable LocalDate date(String text) {
        if (text.length() != DATE_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, DATE_LENGTH);
        if (year < 0 || month < 1 || month > MONTHS || day < 1) {
            return null;
        }
        return day > YearMonth.of(year, month).lengthOfMonth() ? null : LocalDate.of(year, month, day);
    }

    /* Every account read from the store has a dozen dates: this is ten times as fast as a formatter. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** The instant of RFC 3339, with seconds and an offset; null when it is not one. Beyond nanoseconds digits count for nothing. */
    public static @Nullable Instant instant(String text) {
        Matcher parts = INSTANT.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        LocalDate date = date(parts.group(1));
        if (date == null) {
            return null;
        }
        LocalTime time = LocalTime.of(number(parts, 2), number(parts, 3), number(parts, 4), nanos(parts.group(5)));
        return date.atTime(time).toInstant(ZoneOffset.UTC).minusSeconds(offset(parts));
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "0".repeat(NANO_DIGITS)).substring(0, NANO_DIGITS));
    }

    /* Java's own offsets end at 18 hours, those of RFC 3339 at 23:59. */
    private static int offset(Matcher parts) {
        if (parts.group(6) == null) {
            return 0;
        }
        int seconds = number(parts, 7) * HOUR + number(parts, 8) * MINUTE;
        return parts.group(6).equals("-") ? -seconds : seconds;
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}

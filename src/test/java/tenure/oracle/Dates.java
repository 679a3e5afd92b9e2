package tenure.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Section 1: Europe/London local dates, every period half open. Section 2: forms of asOf. */
final class Dates {
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int LENGTH_OF_A_DATE = 10;

    private Dates() {}

    /** A bare date means 00:00 Europe/London of that day; T and Z come in either case. */
    static Instant instant(String text) {
        if (text.length() == LENGTH_OF_A_DATE) {
            return startOf(LocalDate.parse(text));
        }
        return OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant();
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LONDON).toInstant();
    }

    static LocalDate londonDay(Instant instant) {
        return instant.atZone(LONDON).toLocalDate();
    }

    /** plan-changes.md, section 3: an existing date YYYY-MM-DD, in digits 0-9. */
    static boolean isDate(String text) {
        if (text == null || !text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return false;
        }
        int month = Integer.parseInt(text.substring(5, 7));
        int day = Integer.parseInt(text.substring(8));
        return month >= 1
                && month <= 12
                && day >= 1
                && day
                        <= YearMonth.of(Integer.parseInt(text.substring(0, 4)), month)
                                .lengthOfMonth();
    }

    /** A date member, or null when it is absent. */
    static LocalDate day(JsonNode node, String member) {
        String text = Json.text(node, member);
        return text == null ? null : LocalDate.parse(text);
    }

    static Instant moment(JsonNode node, String member) {
        String text = Json.text(node, member);
        return text == null ? null : instant(text);
    }

    static boolean notAfter(LocalDate start, LocalDate day) {
        return start != null && !start.isAfter(day);
    }

    /** from <= day < until, where no until means for ever. */
    static boolean inPeriod(JsonNode period, LocalDate day) {
        LocalDate until = day(period, "until");
        return notAfter(day(period, "from"), day) && (until == null || day.isBefore(until));
    }

    /** The last entry with from <= day, or null; the entries are in order of from (section 11). */
    static JsonNode lastBegun(List<JsonNode> entries, LocalDate day) {
        JsonNode last = null;
        for (JsonNode entry : entries) {
            if (notAfter(day(entry, "from"), day)) {
                last = entry;
            }
        }
        return last;
    }
}

package tenure.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Instants at which some fact changes, and the many ways to write an asOf at, before and after one. */
final class Moments {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");
    private static final List<String> OFFSETS =
            List.of("Z", "Z", "+01:00", "+00:00", "-08:00", "+05:45", "+14:00", "-11:30");

    private Moments() {}

    static String rfc3339(OffsetDateTime time) {
        return FORM.format(time);
    }

    /** Every date and instant under a fact; a term's until also moves by the renewal window. */
    static List<Instant> of(JsonNode fact) {
        List<Instant> found = new ArrayList<>();
        collect(fact, found);
        return found;
    }

    private static void collect(JsonNode node, List<Instant> found) {
        if (node == null) {
            return;
        }
        for (String member : List.of("from", "until", "migratedOn", "setUpOn", "grantedAt", "revokedAt")) {
            add(Dates.moment(node, member), found);
        }
        Instant requestedAt = Dates.moment(node, "requestedAt");
        add(requestedAt, found);
        add(requestedAt == null ? null : requestedAt.plus(AccountFacts.TPA_REQUEST_VALIDITY), found);
        for (JsonNode term : Json.list(node, "terms")) {
            LocalDate until = Dates.day(term, "until");
            add(until == null ? null : Dates.startOf(until.minusDays(ServiceFacts.RENEWAL_WINDOW)), found);
        }
        node.forEach(child -> collect(child, found));
    }

    private static void add(Instant instant, List<Instant> found) {
        if (instant != null) {
            found.add(instant);
        }
    }

    static String asOf(Dice dice, Instant boundary) {
        LocalDate day = Dates.londonDay(boundary);
        return switch (dice.between(1, 12)) {
            case 1, 2, 3 -> day.toString();
            case 4 -> day.minusDays(1).toString();
            case 5 -> day.plusDays(1).toString();
            case 6, 7 -> written(dice, boundary);
            case 8 -> written(dice, boundary.minusSeconds(1));
            case 9 -> written(dice, boundary.plusSeconds(dice.between(0, 3600)));
            case 10 -> written(dice, boundary.minusSeconds(dice.between(1, 3600)));
            // Midnight UTC is 01:00 in a London summer: the same instant's date differs by zone.
            case 11 ->
                written(dice, day.atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(dice.between(0, 1)));
            default -> fraction(written(dice, boundary.minusSeconds(1)));
        };
    }

    /** The last fraction of a second before a boundary. */
    private static String fraction(String instant) {
        return instant.substring(0, 19) + ".999" + instant.substring(19);
    }

    private static String written(Dice dice, Instant instant) {
        String offset = dice.pick(OFFSETS);
        String text = rfc3339(instant.atOffset(ZoneOffset.of(offset)));
        if ("+00:00".equals(offset)) {
            text = text.replace("Z", "+00:00");
        }
        return dice.chance(10) ? text.toLowerCase(java.util.Locale.ROOT) : text;
    }
}
